/// Why codes cannot be packed.
public enum PackingError: Error, Hashable, Sendable {
  /// The number of bits is not among 1…8.
  case bitsOutOfRange(Int)
  /// Codes of this many bits do not fill half a byte.
  case halfBytesOnly(bits: Int)
  /// The code at this index has more bits.
  case codeTooLarge(code: Int, index: Int, bits: Int)
}

extension PackingError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .bitsOutOfRange(let bits):
      "\(bits) bits: a code has 1 to 8 bits"
    case .halfBytesOnly(let bits):
      "\(bits) bits do not fill half a byte: pack codes of 4 bits, or use the order lowBitsFirst"
    case .codeTooLarge(let code, let index, let bits):
      "code \(index) is \(code), but \(bits) bits hold at most \((1 << bits) - 1): use more bits"
    }
  }
}
