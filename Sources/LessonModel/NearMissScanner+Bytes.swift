/// What the bytes of a text look like.
extension NearMissScanner {
  /// Neither an amount nor a sentence between two amounts.
  static func isFormula(_ content: ArraySlice<UInt8>) -> Bool {
    if content.contains(where: { "^_={}".utf8.contains($0) }) { return true }
    if zip(content, content.dropFirst()).contains(where: {
      $0 == UInt8(ascii: "\\") && isLetter($1)
    }) {
      return true
    }
    var letters = 0
    var longest = 0
    for byte in content {
      letters = isLetter(byte) ? letters + 1 : 0
      longest = max(longest, letters)
    }
    return (1...2).contains(longest)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }
}
