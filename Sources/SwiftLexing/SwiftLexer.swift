/// Splits Swift into tokens without losing a byte.
///
/// It knows the lexical grammar of The Swift Programming Language, "Lexical Structure", and
/// nothing of the rest: enough to color code, to balance brackets and to find where statements
/// end. Joined, the texts of the tokens are the input again, whatever the input.
///
///     SwiftLexer.tokens(in: "let π = 3.14")
///     // keyword "let", whitespace " ", identifier "π", whitespace " ", operator "=", …
public struct SwiftLexer {
  /// A literal or comment that the end of its line or of the code cuts off.
  struct CutOff {
    /// The index of its first token.
    var token: Int
    /// The delimiter that is missing.
    var closing: String
  }

  let scalars: [Unicode.Scalar]
  var position = 0
  private(set) var tokens: [SwiftToken] = []
  var cutOffs: [CutOff] = []

  init(_ code: String) {
    scalars = Array(code.unicodeScalars)
    _ = lexCode(insideInterpolation: false)
  }

  /// The tokens of `code`, in order.
  public static func tokens(in code: String) -> [SwiftToken] {
    SwiftLexer(code).tokens
  }

  /// Lexes to the end, or to the `)` that ends an interpolation; tells whether that was found.
  mutating func lexCode(insideInterpolation: Bool) -> Bool {
    var depth = 0
    while let scalar = peek() {
      if scalar == "(" { depth += 1 }
      if scalar == ")" {
        depth -= 1
        if insideInterpolation && depth < 0 {
          advance(1, as: .punctuation)
          return true
        }
      }
      lexToken(startingWith: scalar)
    }
    return false
  }

  private mutating func lexToken(startingWith scalar: Unicode.Scalar) {
    switch scalar {
    case "\n", "\r": advance(starts(with: "\r\n") ? 2 : 1, as: .newline)
    case _ where scalar.isSwiftWhitespace: advance(while: \.isSwiftWhitespace, as: .whitespace)
    case "/" where starts(with: "//"): advance(while: { !$0.isNewline }, as: .comment)
    case "/" where starts(with: "/*"): lexBlockComment()
    case "/" where lexRegex(hashes: 0): break
    case "\"": lexString(hashes: 0)
    case "#": lexAfterHash()
    case "@": lexAttribute()
    case "`": lexQuotedIdentifier()
    case "0"..."9": lexNumber()
    case _ where scalar.isIdentifierPart: lexWord()
    case "." where !(peek(1)?.isOperator ?? false) && peek(1) != ".":
      advance(1, as: .punctuation)
    case _ where scalar.isOperator || scalar == ".": lexOperator()
    default: advance(1, as: .punctuation)
    }
  }
}

// MARK: - Looking ahead and emitting

extension SwiftLexer {
  /// The scalar `distance` places ahead, or `nil` past the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let index = position + distance
    return index < scalars.count ? scalars[index] : nil
  }

  /// The input from `distance` places ahead begins with `text`.
  func starts(with text: String, at distance: Int = 0) -> Bool {
    var distance = distance
    for scalar in text.unicodeScalars {
      guard peek(distance) == scalar else { return false }
      distance += 1
    }
    return true
  }

  /// The number of scalars from `distance` places ahead that satisfy `condition`.
  func count(from distance: Int = 0, while condition: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    while let scalar = peek(distance + count), condition(scalar) { count += 1 }
    return count
  }

  /// Emits the text from `start` to the present position, unless it is empty.
  mutating func emit(_ kind: SwiftToken.Kind, from start: Int) {
    guard start < position else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    tokens.append(SwiftToken(kind, String(text)))
  }

  /// Emits the next `count` scalars as one token.
  mutating func advance(_ count: Int, as kind: SwiftToken.Kind) {
    position += count
    emit(kind, from: position - count)
  }

  /// Emits the scalars that satisfy `condition` as one token.
  mutating func advance(
    while condition: (Unicode.Scalar) -> Bool, as kind: SwiftToken.Kind
  ) {
    advance(count(while: condition), as: kind)
  }

  /// The last token that is neither space nor comment.
  var lastCodeToken: SwiftToken? { tokens.last(where: \.isCode) }
}
