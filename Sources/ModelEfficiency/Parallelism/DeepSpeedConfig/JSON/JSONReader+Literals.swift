// Strings and numbers.
extension JSONReader {
  /// A string; the next character is its opening quote.
  mutating func string() throws(JSONSyntaxError) -> String {
    advance()
    var text = ""
    while let character = next {
      if skip("\"") { return text }
      if skip("\\") {
        text += try escaped()
      } else if character.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        throw error(.endOfString)
      } else {
        text.append(character)
        advance()
      }
    }
    throw error(.endOfString)
  }

  /// What an escape stands for; the backslash has been read.
  private mutating func escaped() throws(JSONSyntaxError) -> String {
    let plain: [Character: String] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t",
    ]
    if let next, let text = plain[next] {
      advance()
      return text
    }
    guard next == "u" else { throw error(.escape) }
    let first = try codeUnit()
    let isFirstOfTwo = (0xD800..<0xDC00).contains(first)
    if isFirstOfTwo {
      guard skip("\\"), next == "u" else { throw error(.escape) }
    }
    let units = isFirstOfTwo ? [first, try codeUnit()] : [first]
    return String(decoding: units, as: UTF16.self)
  }

  /// The four hexadecimal digits after `u`.
  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    advance()
    var digits = ""
    for _ in 0..<4 {
      guard let digit = next, digit.isASCII, digit.isHexDigit else { throw error(.escape) }
      digits.append(digit)
      advance()
    }
    return UInt16(digits, radix: 16) ?? 0
  }

  /// A number as it is written: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
  mutating func number() throws(JSONSyntaxError) -> String {
    var text = ""
    if skip("-") { text += "-" }
    if skip("0") { text += "0" } else { text += try digits() }
    if skip(".") { text += "." + (try digits()) }
    if skip("e") || skip("E") {
      text += "e"
      if skip("-") { text += "-" } else { _ = skip("+") }
      text += try digits()
    }
    return text
  }

  private mutating func digits() throws(JSONSyntaxError) -> String {
    var digits = ""
    while let digit = next, ("0"..."9").contains(digit) {
      digits.append(digit)
      advance()
    }
    if digits.isEmpty { throw error(.digit) }
    return digits
  }
}
