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
    /// A digit of a number.
    case digit
    /// The end of a string, or a character that a string may hold.
    case endOfString
    /// What may follow a backslash in a string.
    case escape
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
    "\(position): expected \(expected.words), found \(foundWords): \(advice)"
  }

  private var foundWords: String {
    switch found {
    case nil: "the end of the text"
    case "\t": "a tab"
    case "'": "the quote '"
    case "\"": "the quote \""
    case let character? where character.isNewline: "the end of the line"
    case let character?: "'\(character)'"
    }
  }

  private var advice: String {
    if found == nil { return "something that was opened is not closed" }
    return switch (expected, found) {
    case (.key, "}"), (.value, "]"): "remove the comma before it"
    case (.value, "'"), (.key, "'"), (.keyOrEndOfObject, "'"):
      "write strings in double quotes"
    case (.endOfText, _): "put everything into one pair of braces"
    default: expected.advice
    }
  }
}

extension JSONSyntaxError.Expectation {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .keyOrEndOfObject: "a key in double quotes or '}'"
    case .key: "a key in double quotes"
    case .colon: "a colon"
    case .commaOrEndOfObject: "a comma or '}'"
    case .commaOrEndOfList: "a comma or ']'"
    case .endOfText: "nothing more"
    case .digit: "a digit"
    case .endOfString: "a closing quote"
    case .escape: "one of \" \\ / b f n r t u"
    case .lessNesting: "less nesting"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .value: "write a string, a number, true, false, null, a list or an object"
    case .keyOrEndOfObject, .key: "write keys in double quotes"
    case .colon: "put a colon between key and value"
    case .commaOrEndOfObject: "end the entry before it with a comma, or the object with '}'"
    case .commaOrEndOfList: "end the element before it with a comma, or the list with ']'"
    case .endOfText: "put everything into one pair of braces"
    case .digit: "write numbers like 12, 0.5 or 1e9"
    case .endOfString: "close the string in its line"
    case .escape: "double the backslash if you mean one"
    case .lessNesting: "at most \(JSONReader.deepestNesting) objects may lie in one another"
    }
  }
}
