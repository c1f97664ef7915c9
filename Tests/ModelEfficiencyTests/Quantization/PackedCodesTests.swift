import ModelEfficiency
import Testing

struct PackedCodesTests {
  @Test func docstringExampleInBothOrders() throws {
    #expect(try PackedCodes([1, 2, 3], bits: 4).bytes == [0x21, 0x03])
    #expect(try PackedCodes([1, 2, 3], bits: 4, order: .highHalfFirst).bytes == [0x12, 0x30])
  }

  @Test(arguments: 1...8, 0..<70)
  func unpackingGivesTheCodesBack(bits: Int, count: Int) throws {
    var random = SplitMix64(seed: UInt64(bits))
    let codes = (0..<count).map { _ in UInt8(random.next() >> UInt64(64 - bits)) }
    let packed = try PackedCodes(codes, bits: bits)
    #expect(packed.codes() == codes)
    #expect(packed.bytes.count == (count * bits + 7) / 8)
    if bits == 4 {
      #expect(try PackedCodes(codes, bits: 4, order: .highHalfFirst).codes() == codes)
    }
  }

  @Test func thirtyTwoThreeBitCodesFillThreeWords() throws {
    // As GPTQ's Quant3Linear lays them out: ten codes from bit 0, the low two bits of the next at
    // bit 30 and its third at bit 0 of the second word, ten codes from bit 1, one bit of the next
    // at bit 31 and two in the third word, ten codes from bit 2.
    let codes = (0..<32).map { UInt8(($0 * 5 + 3) % 8) }
    var words: [UInt32] = [0, 0, 0]
    for k in 0..<10 {
      words[0] |= UInt32(codes[k]) << UInt32(3 * k)
      words[1] |= UInt32(codes[11 + k]) << UInt32(3 * k + 1)
      words[2] |= UInt32(codes[22 + k]) << UInt32(3 * k + 2)
    }
    words[0] |= UInt32(codes[10]) << 30
    words[1] |= UInt32(codes[10]) >> 2 | UInt32(codes[21]) << 31
    words[2] |= UInt32(codes[21]) >> 1
    #expect(try PackedCodes(codes, bits: 3).words == words)
  }

  @Test func eightFourBitCodesFillAWordFromTheLowestBitsUp() throws {
    #expect(try PackedCodes([1, 2, 3, 4, 5, 6, 7, 8], bits: 4).words == [0x8765_4321])
    #expect(try PackedCodes([1, 2, 3, 4, 5], bits: 8).words == [0x0403_0201, 0x05])
  }

  @Test func unfitCodesAreNamed() {
    #expect(throws: PackingError.bitsOutOfRange(0)) { try PackedCodes([], bits: 0) }
    #expect(throws: PackingError.bitsOutOfRange(9)) { try PackedCodes([], bits: 9) }
    #expect(throws: PackingError.halfBytesOnly(bits: 3)) {
      try PackedCodes([1], bits: 3, order: .highHalfFirst)
    }
    #expect(throws: PackingError.codeTooLarge(code: 8, index: 1, bits: 3)) {
      try PackedCodes([7, 8], bits: 3)
    }
    #expect(
      PackingError.codeTooLarge(code: 8, index: 1, bits: 3).description
        == "code 1 is 8, but 3 bits hold at most 7: use more bits")
  }
}
