/// The bytes that lexing tells apart.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let slash = UInt8(ascii: "/")
  static let star = UInt8(ascii: "*")
  static let backslash = UInt8(ascii: "\\")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let at = UInt8(ascii: "@")
  static let backtick = UInt8(ascii: "`")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
}

/// What an ASCII character can be in Swift, as bits in a table: builds without optimization look
/// up a byte many times faster than they match it against ranges.
enum ByteClass {
  /// A letter, `_` or `$`.
  static let letter: UInt16 = 1
  static let digit: UInt16 = 2
  static let space: UInt16 = 4
  /// An operator's character, the dot left out.
  static let `operator`: UInt16 = 8
  /// A character that is a token by itself.
  static let punctuation: UInt16 = 16
  static let hexDigit: UInt16 = 32
  static let newline: UInt16 = 64
  /// What can end a string, a part of it, or its line.
  static let stringEnd: UInt16 = 128
  /// What can open or close a block comment.
  static let commentEnd: UInt16 = 256

  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 256)
    func add(_ characters: String, _ byteClass: UInt16) {
      for byte in characters.utf8 { table[Int(byte)] |= byteClass }
    }
    add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$", letter)
    add("0123456789", digit)
    add("0123456789abcdefABCDEF", hexDigit)
    add(" \t\u{B}\u{C}\0", space)
    add("/=-+!*%<>&|^~?", `operator`)
    add("()[]{},;:", punctuation)
    add("\n\r", newline)
    add("\"\\\n\r", stringEnd)
    add("*/", commentEnd)
    return table
  }()
}
