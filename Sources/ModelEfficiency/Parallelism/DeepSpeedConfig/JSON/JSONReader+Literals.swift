// Strings and numbers.
extension JSONReader {
  /// A string; the next scalar is its opening quote.
  mutating func string() throws(JSONSyntaxError) -> String {
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar.value >= 0x20 {
      if skip("\"") { return String(text) }
      if skip("\\") {
        text.append(try escaped())
      } else {
        text.append(scalar)
        advance()
      }
    }
    throw error(.endOfString)
  }

  /// What an escape stands for; the backslash has been read.
  private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t",
    ]
    if let next, let scalar = plain[next] {
      advance()
      return scalar
    }
    guard next == "u" else { throw error(.escape) }
    let place = error(.firstHalf)
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first) else { throw place }
    return try secondHalf(after: first)
  }

  /// The scalar of a pair of code units, of which the first one has been read.
  private mutating func secondHalf(
    after first: UInt32
  ) throws(JSONSyntaxError) -> Unicode.Scalar {
    let place = error(.secondHalf)
    guard skip("\\"), next == "u" else { throw place }
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second) else { throw place }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// The four hexadecimal digits after `u`.
  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
    advance()
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let next, next.isASCII, let digit = Character(next).hexDigitValue else {
        throw error(.hexadecimalDigit)
      }
      unit = unit << 4 + UInt32(digit)
      advance()
    }
    return unit
  }

  /// A number as it is written: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
  mutating func number() throws(JSONSyntaxError) -> String {
    var text = ""
    if skip("-") { text += "-" }
    if skip("0") { text += "0" } else { text += try digits() }
    if next?.isDigit == true { throw error(.noLeadingZero) }
    if skip(".") { text += "." + (try digits()) }
    if skip("e") || skip("E") {
      text += "e"
      if skip("-") { text += "-" } else { _ = skip("+") }
      text += try digits()
    }
    if next?.continuesNumber == true { throw error(.endOfNumber) }
    return text
  }

  private mutating func digits() throws(JSONSyntaxError) -> String {
    var digits = ""
    while let digit = next, digit.isDigit {
      digits.unicodeScalars.append(digit)
      advance()
    }
    if digits.isEmpty { throw error(.digit) }
    return digits
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// What somebody may write within a number, such as `0x10`, `1_000`, `1.2.3` or `5e-`.
  fileprivate var continuesNumber: Bool {
    properties.isAlphabetic || "_.+-".unicodeScalars.contains(self)
  }
}
