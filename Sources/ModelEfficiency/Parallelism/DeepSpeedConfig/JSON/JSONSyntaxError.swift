import Text

/// Where a text stops being JSON (RFC 8259), and what should stand there.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What the grammar demands.
  public enum Expectation: Hashable, Sendable {
    /// A value: an object, a list, a string, a number, `true`, `false` or `null`.
    case value
    /// A key or the end of an object that has no entry yet.
    case keyOrEndOfObject
    /// A key, after a comma.
    case key
    /// The colon after a key.
    case colon
    /// A comma or the end of an object.
    case commaOrEndOfObject
    /// A comma or the end of a list.
    case commaOrEndOfList
    /// Nothing more.
    case endOfText
    /// A text that does not begin with a byte order mark.
    case noByteOrderMark
    /// A digit of a number.
    case digit
    /// A number that does not begin with 0, unless it is 0 or has a point after it.
    case noLeadingZero
    /// The end of a number.
    case endOfNumber
    /// The end of a string, or a character that a string may hold.
    case endOfString
    /// What may follow a backslash in a string.
    case escape
    /// One of the four digits after `\u`.
    case hexadecimalDigit
    /// The first half of a pair, `\uD800` to `\uDBFF`, before the second half.
    case firstHalf
    /// The second half of a pair, `\uDC00` to `\uDFFF`, after the first half.
    case secondHalf
    /// At most ``JSONReader/deepestNesting`` objects and lists within one another.
    case lessNesting
  }

  /// Where the text is wrong.
  public let position: TextPosition
  /// What should stand there.
  public let expected: Expectation
  /// The character that stands there, or nil at the end of the text.
  public let found: Character?

  /// Creates an error.
  public init(at position: TextPosition, expected: Expectation, found: Character?) {
    self.position = position
    self.expected = expected
    self.found = found
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// Where, what was expected and found, and what to do.
  public var description: String {
    switch expected {
    case .noByteOrderMark:
      "\(position): the text begins with a byte order mark (U+FEFF), which cannot be seen: "
        + "save it as UTF-8 without one"
    case .noLeadingZero: "\(position): a number cannot begin with 0: remove the 0 before it"
    default: "\(position): expected \(expected.words), found \(foundWords): \(advice)"
    }
  }

  private var foundWords: String {
    switch found {
    case nil: "the end of the text"
    case "\t": "a tab"
    case "\n", "\r", "\r\n": "the end of the line"
    case "'": "the quote '"
    case "\"": "the quote \""
    case let character?: character.named
    }
  }

  private var advice: String {
    guard let found else {
      return expected == .value || expected == .digit
        ? "complete the text, which ends too early" : "something that was opened is not closed"
    }
    return switch (expected, found) {
    case (_, "\u{FEFF}"): "remove the byte order mark, which cannot be seen"
    case (.key, "}"), (.key, ","): "remove the comma before it"
    case (.value, "]"), (.value, "}"), (.value, ","):
      "write a value before it, or remove what asks for one"
    case (.value, "'"), (.key, "'"), (.keyOrEndOfObject, "'"):
      "write strings in double quotes"
    case (.value, "+"): "write positive numbers without a sign"
    case (.value, "."): "write a digit before the point, as in 0.5"
    case (.value, "N"), (.value, "I"), (.digit, "N"), (.digit, "I"):
      "JSON has no NaN and no Infinity"
    case (.value, "T"), (.value, "F"): "write true and false in small letters"
    case (.endOfText, "}"), (.endOfText, "]"): "remove it, since nothing is open any more"
    case (.endOfString, "\n"), (.endOfString, "\r"): expected.advice
    case (.endOfString, "\t"): "write \\t for a tab in a string"
    case (.endOfString, _): "write control characters as \\u and four digits"
    default: found.isOddSpace ? "write a plain space" : expected.advice
    }
  }
}

extension Character {
  /// A space that is none for JSON, such as the no-break space U+00A0.
  fileprivate var isOddSpace: Bool { isWhitespace && !isASCII }

  /// The character in quotes, with its number if it is not a plain one; by its name where quotes
  /// would seem to hold nothing, or something joined to them.
  fileprivate var named: String {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return "'\(self)'" }
    let text = String(self).visible
    if scalar.isASCII { return text == String(self) ? "'\(text)'" : "'\(text)' (\(scalar.number))" }
    let isSeen = text == String(self) && !isOddSpace && !scalar.properties.isGraphemeExtend
    if isSeen { return "'\(text)' (\(scalar.number))" }
    return (scalar.properties.name?.lowercased()).map { "\($0) (\(scalar.number))" }
      ?? scalar.number
  }
}
