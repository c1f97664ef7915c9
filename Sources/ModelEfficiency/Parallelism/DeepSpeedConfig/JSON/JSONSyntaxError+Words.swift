extension JSONSyntaxError.Expectation {
  /// What is expected.
  var words: String {
    switch self {
    case .value: "a value"
    case .keyOrEndOfObject: "a key in double quotes or '}'"
    case .key: "a key in double quotes"
    case .colon: "a colon"
    case .commaOrEndOfObject: "a comma or '}'"
    case .commaOrEndOfList: "a comma or ']'"
    case .endOfText: "nothing more"
    case .noByteOrderMark: "no byte order mark"
    case .digit: "a digit"
    case .noLeadingZero: "no 0 before a number"
    case .endOfNumber: "the end of the number"
    case .endOfString: "a closing quote"
    case .escape: "one of \" \\ / b f n r t u"
    case .hexadecimalDigit: "one of the four digits 0 to 9 or A to F after \\u"
    case .firstHalf: "\\uD800 to \\uDBFF before the second half of a pair"
    case .secondHalf: "\\uDC00 to \\uDFFF after the first half of a pair"
    case .lessNesting: "less nesting"
    }
  }

  /// What to do, whatever was found.
  var advice: String {
    switch self {
    case .value: "write a string, a number, true, false, null, a list or an object"
    case .keyOrEndOfObject, .key: "write keys in double quotes"
    case .colon: "put a colon between key and value"
    case .commaOrEndOfObject: "end the entry before it with a comma, or the object with '}'"
    case .commaOrEndOfList: "end the element before it with a comma, or the list with ']'"
    case .endOfText: "put everything into one pair of braces"
    case .noByteOrderMark: "save the text without one"
    case .digit, .endOfNumber: "write numbers like 12, 0.5 or 1e9"
    case .noLeadingZero: "remove the 0"
    case .endOfString: "close the string in its line"
    case .escape: "double the backslash if you mean one"
    case .hexadecimalDigit: "write a character by its number as \\u00E9"
    case .firstHalf, .secondHalf: "write the character itself, or both halves"
    case .lessNesting: "at most \(JSONReader.deepestNesting) objects may lie in one another"
    }
  }
}
