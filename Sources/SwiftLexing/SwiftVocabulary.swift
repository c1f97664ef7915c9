/// The words of Swift that lexing and the search for statements need.
enum SwiftVocabulary {
  /// Declarations that are moved out of a lesson's function.
  static let fileScopeDeclarations: Set<String> =
    types.union(["import", "extension", "operator", "precedencegroup"])

  /// Declarations of types.
  static let types: Set = ["struct", "enum", "class", "actor", "protocol"]

  /// Declarations that can stand in a function.
  static let localDeclarations: Set = [
    "let", "var", "func", "typealias", "init", "deinit", "subscript", "case", "associatedtype",
  ]

  /// Words that begin a declaration.
  static let declarations = fileScopeDeclarations.union(localDeclarations)

  /// Words that say who can see a declaration.
  static let accessLevels: Set = [
    "public", "open", "package", "internal", "fileprivate", "private",
  ]

  /// Words that can precede a declaration's keyword.
  static let modifiers: Set<String> = accessLevels.union([
    "async", "borrowing", "class", "consuming", "convenience", "distributed", "dynamic", "final",
    "indirect", "infix", "lazy", "mutating", "nonisolated", "nonmutating", "optional", "override",
    "postfix", "prefix", "required", "sending", "static", "unowned", "weak",
  ])

  /// Modifiers as in `private(set)` and `nonisolated(unsafe)`.
  static let modifiersWithArguments: Set<String> = accessLevels.union(["nonisolated", "unowned"])

  /// Statements that are neither declarations nor expressions.
  static let controlFlow: Set = [
    "if", "for", "while", "repeat", "switch", "guard", "do", "defer", "return", "throw", "break",
    "continue", "fallthrough",
  ]

  /// Calls that never return, so that they have no value to show.
  static let endlessCalls: Set = ["fatalError", "preconditionFailure"]

  /// Keywords that are values or complete statements: a line can end with one.
  static let values: Set = [
    "self", "Self", "super", "nil", "true", "false", "Any", "_", "init", "break", "continue",
    "fallthrough",
  ]

  /// Words that continue the statement of the line before.
  static let continuations: Set = [
    "else", "catch", "where", "as", "is", "throws", "rethrows", "in",
  ]

  /// The standard library's operators that change their left side.
  static let assignments: Set = [
    "=", "+=", "-=", "*=", "/=", "%=", "&+=", "&-=", "&*=", "&=", "|=", "^=", "<<=", ">>=",
    "&<<=", "&>>=", ".&=", ".|=", ".^=",
  ]

  /// Everything colored as a keyword.
  static let keywords: Set<String> =
    controlFlow.union(values).union(continuations).union(localDeclarations)
    .union(accessLevels.subtracting(["open", "package"]))
    .union([
      "any", "async", "await", "class", "default", "enum", "extension", "final", "import",
      "indirect", "inout", "lazy", "mutating", "nonisolated", "nonmutating", "operator",
      "override", "precedencegroup", "protocol", "some", "static", "struct", "try", "unowned",
      "weak",
    ])
}
