/// Codes of a few bits written one after another without gaps, as they lie in memory.
///
/// Two orders are in use. GPTQ's code fills 32-bit words from their lowest bits up: code i takes the
/// bits b·i … b·i + b − 1 of the stream, in words as in bytes (of a little-endian machine). With 3
/// bits, 32 codes fill three words, and two of them lie across a border. bitsandbytes writes two
/// codes of 4 bits into a byte with the *first* one in the high half.
///
/// Example: the codes 1, 2, 3 in 4 bits are the bytes 0x21, 0x03 in the first order and 0x12, 0x30
/// in the second.
///
///     let packed = try PackedCodes([1, 2, 3], bits: 4)
///     packed.bytes    // [0x21, 0x03]
///     packed.codes()  // [1, 2, 3]
public struct PackedCodes: Hashable, Sendable {
  /// Where in a byte the first code lies.
  public enum Order: Hashable, Sendable {
    /// In the lowest bits, later codes above (GPTQ).
    case lowBitsFirst
    /// In the high half of the byte; codes of 4 bits only (bitsandbytes).
    case highHalfFirst
  }

  /// The bytes; bits that no code takes are 0.
  public let bytes: [UInt8]
  /// The bits of a code, 1…8.
  public let bits: Int
  /// The number of codes.
  public let count: Int
  /// Where in a byte the first code lies.
  public let order: Order

  /// Packs codes.
  ///
  /// - Throws: ``PackingError`` for bits outside 1…8, bits other than 4 with
  ///   ``Order/highHalfFirst``, or a code of more bits.
  public init(
    _ codes: [UInt8], bits: Int, order: Order = .lowBitsFirst
  ) throws(PackingError) {
    guard (1...8).contains(bits) else { throw .bitsOutOfRange(bits) }
    guard order == .lowBitsFirst || bits == 4 else { throw .halfBytesOnly(bits: bits) }
    if let index = codes.firstIndex(where: { Int($0) >> bits > 0 }) {
      throw .codeTooLarge(code: Int(codes[index]), index: index, bits: bits)
    }
    var bytes = [UInt8](repeating: 0, count: (codes.count * bits + 7) / 8)
    for (index, code) in codes.enumerated() {
      let (byte, shift) = Self.place(of: index, bits: bits, order: order)
      let wide = UInt16(code) << UInt16(shift)
      bytes[byte] |= UInt8(truncatingIfNeeded: wide)
      // What does not fit goes to the lowest bits of the next byte.
      if shift + bits > 8 { bytes[byte + 1] |= UInt8(wide >> 8) }
    }
    (self.bytes, self.bits, self.order) = (bytes, bits, order)
    count = codes.count
  }

  /// The codes, unpacked.
  public func codes() -> [UInt8] {
    (0..<count).map { index in
      let (byte, shift) = Self.place(of: index, bits: bits, order: order)
      let next = shift + bits > 8 ? UInt16(bytes[byte + 1]) << 8 : 0
      let wide = next | UInt16(bytes[byte])
      return UInt8(truncatingIfNeeded: wide >> UInt16(shift)) & UInt8((1 << bits) - 1)
    }
  }

  /// The bytes four by four as 32-bit words, the first byte lowest, the last word filled up with 0.
  public var words: [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<min(start + 4, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The byte in which a code begins, and its lowest bit there.
  private static func place(
    of index: Int, bits: Int, order: Order
  ) -> (byte: Int, shift: Int) {
    switch order {
    case .lowBitsFirst: (index * bits / 8, index * bits % 8)
    case .highHalfFirst: (index / 2, index.isMultiple(of: 2) ? 4 : 0)
    }
  }
}
