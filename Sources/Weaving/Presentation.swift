import LessonModel
import LessonRuntime
import SwiftLexing

/// Tells code that only presents, such as the making of a table, from code that a reader came for.
///
/// What presents: calls of `show`, `check`, `erratum` and `explore`, tables and figures and what is
/// added to them, and loops that contain nothing else than that. One statement that computes
/// something keeps the block open.
struct Presentation {
  /// Functions of the runtime that put something out.
  private static let calls: Set = ["show", "check", "erratum", "explore", "print"]
  /// Types of the runtime whose values are put out.
  private static let types: Set = ["Table", "Figure", "Heatmap", "NumberLine", "Diagram"]

  private var tables: Set<String> = []

  /// A block is folded if its author says so, or if it only presents.
  static func isFolded(_ block: CodeBlock, _ mode: SwiftMode) -> Bool {
    let isPresenting = mode.runs && !mode.isOpen && !mode.mustThrow && isAll(of: block.code)
    return mode.isHidden || isPresenting
  }

  /// All of the code presents.
  static func isAll(of code: String) -> Bool {
    let statements = SwiftSource(code).statements
    var presentation = Presentation()
    return !statements.isEmpty && statements.allSatisfy { presentation.takes($0) }
  }

  private mutating func takes(_ statement: SwiftStatement) -> Bool {
    let tokens = SwiftLexer.tokens(in: statement.text).filter(\.isCode)
    let words = tokens.drop { ["try", "await"].contains($0.text) }.map(\.text)
    guard let first = words.first else { return true }
    switch first {
    case "let", "var": return declares(words)
    case "for": return loops(words)
    default: return puts(words[...])
    }
  }

  /// `show(x)`, `Figure.line(…)`, `table.add(…)`.
  private func puts(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    guard let next = words.dropFirst().first else { return tables.contains(first) }
    if Self.calls.contains(first) { return next == "(" }
    if Self.types.contains(first) { return next == "." || next == "(" }
    return tables.contains(first) && next == "."
  }

  /// `var table = Table(…)`, `let figure = Figure.line(…)`.
  private mutating func declares(_ words: [String]) -> Bool {
    guard words.count > 3, words[2] == "=", Self.types.contains(words[3]) else { return false }
    tables.insert(words[1])
    return true
  }

  /// `for … in … { table.add(…) }`, where the body begins with what presents.
  private func loops(_ words: [String]) -> Bool {
    guard let brace = words.firstIndex(of: "{") else { return false }
    let body = words[(brace + 1)...].drop { ["try", "await"].contains($0) }
    return puts(body) || (body.first == "for" && loops(Array(body)))
  }

  /// What folded code is about, in the words of a reader.
  static func summary(of outputs: [Output], code: String) -> String {
    var kinds: [String] = []
    for output in outputs.flatMap(\.inFrames) {
      if let kind = output.kind, !kinds.contains(kind) { kinds.append(kind) }
    }
    let count = outputs.count { $0.kind != nil }
    switch (kinds.count, count) {
    case (0, _): return definitions(in: code)
    case (1, 1): return "How this \(kinds[0]) was made"
    case (1, _): return "How these \(kinds[0])s were made"
    default:
      return "How the \(kinds.dropLast().joined(separator: "s, the "))s and the "
        + "\(kinds[kinds.count - 1])s were made"
    }
  }

  /// `Defines weight, inputs`.
  private static func definitions(in code: String) -> String {
    let words: Set = ["let", "var", "func", "struct", "enum", "class", "actor", "typealias"]
    let names = SwiftSource(code).statements.compactMap { statement -> String? in
      let tokens = SwiftLexer.tokens(in: statement.text).filter(\.isCode).map(\.text)
      guard let keyword = tokens.firstIndex(where: words.contains), keyword + 1 < tokens.count
      else { return nil }
      return tokens[keyword + 1]
    }
    return names.isEmpty ? "Code" : "Defines \(names.joined(separator: ", "))"
  }
}

extension Output {
  /// An exploration's outputs stand for it.
  fileprivate var inFrames: [Output] {
    if case .exploration(let exploration) = self { return exploration.frames.first ?? [] }
    return [self]
  }

  /// What a reader calls the output; text and values need no name.
  fileprivate var kind: String? {
    switch self {
    case .table: "table"
    case .figure: "figure"
    case .check: "check"
    case .exploration(let exploration): exploration.frames.first?.lazy.compactMap(\.kind).first
    case .printed, .value, .thrown: nil
    }
  }
}
