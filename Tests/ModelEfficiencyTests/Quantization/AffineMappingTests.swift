import Testing

@testable import ModelEfficiency

struct AffineMappingTests {
  let lectureMatrix: Matrix = [
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49],
  ]

  @Test func lectureMatrixHasTheSignedCodesOfTheSlide() throws {
    let mapping = try AffineMapping(covering: lectureMatrix, codes: .signed(bits: 2))
    #expect(abs(mapping.scale - 3.2 / 3) < 1e-6)
    #expect(mapping.zeroPoint == -1)
    let coded = try mapping.coded(lectureMatrix)
    #expect(coded.codes == [1, -2, 0, -1, -1, -1, -2, 1, -2, 1, -1, -2, 1, -1, 0, 0])
    #expect(abs((lectureMatrix - coded.dequantized()).frobeniusNorm - 0.8634) < 5e-5)
  }

  @Test func agreesWithNumPyOnRangesAndCodes() throws {
    let maps = try IntegerFixture.read().maps
    #expect(maps.count == 32)
    for map in maps {
      let mapping = AffineMapping(covering: map.low...map.high, codes: map.first...map.last)
      #expect(abs(Double(mapping.scale) - map.scale) < 1e-6 * map.scale)
      #expect(mapping.zeroPoint == map.zeroPoint)
      #expect(map.numbers.map(mapping.code) == map.codes)
    }
  }

  @Test(arguments: 2...8)
  func signedViewOfAGridIsTheGrid(bits: Int) throws {
    let grid = AffineGrid(covering: -1.08...2.12, bits: bits, symmetry: .asymmetric)
    let signed = AffineMapping(grid, countingFrom: -(1 << (bits - 1)))
    #expect(signed.codes == .signed(bits: bits))
    for k in -300...300 {
      let number = Float(k) / 100
      #expect(signed.code(for: number) == grid.code(for: number) - 1 << (bits - 1))
      #expect(signed.rounded(number) == grid.rounded(number))
    }
  }

  @Test func theGridsOwnDerivationIsTheUnsignedOne() {
    for (low, high) in [(-1.08, 2.12), (0.5, 3), (-4, -1), (-3, 1e-3)] as [(Float, Float)] {
      let grid = AffineGrid(covering: low...high, bits: 4, symmetry: .asymmetric)
      #expect(
        AffineMapping(covering: low...high, codes: .unsigned(bits: 4))
          == AffineMapping(grid, countingFrom: 0))
    }
  }

  @Test(arguments: [2, 3, 4, 8, 16])
  func errorIsAtMostHalfAStepOnTheWholeRange(bits: Int) {
    for codes in [
      ClosedRange<Int>.unsigned(bits: bits), .signed(bits: bits), .restricted(bits: bits),
    ] {
      for low in stride(from: Float(-3), through: 0, by: 0.37) {
        let mapping = AffineMapping(covering: low...(low + 3), codes: codes)
        #expect(codes.contains(mapping.zeroPoint))
        #expect(mapping.rounded(0) == 0)
        for k in 0...200 {
          let number = low + Float(k) * 0.015
          // With 16 bits a step is only some hundred times the last bit of a number.
          let bound = mapping.scale * 0.5 + 0x1p-20
          #expect(abs(mapping.rounded(number) - number) <= bound)
        }
      }
    }
  }

  @Test func codesNeverDescend() {
    let mapping = AffineMapping(covering: -0.7...1.9, codes: .signed(bits: 5))
    let codes = (-400...400).map { mapping.code(for: Float($0) / 100) }
    #expect(codes == codes.sorted())
    #expect(Set(codes) == Set(-16...15))
  }

  @Test func halfwayNumbersFollowTheRule() {
    func codes(_ rounding: FloatingPointRoundingRule) -> [Int] {
      let mapping = AffineMapping(scale: 1, zeroPoint: 1, codes: -9...9, rounding: rounding)
      return [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map { mapping.code(for: $0) }
    }
    #expect(codes(.toNearestOrEven) == [-1, -1, 1, 1, 3, 3])
    #expect(codes(.toNearestOrAwayFromZero) == [-2, -1, 0, 2, 3, 4])
  }

  @Test func aRangeBesideZeroIsExtended() {
    // Not extended, 1…3 on 0…255 would ask for Z = −127.5.
    let right = AffineMapping(covering: 1...3, codes: .unsigned(bits: 8))
    #expect(right.scale == 3 / 255 && right.zeroPoint == 0)
    let left = AffineMapping(covering: -3...(-1), codes: .unsigned(bits: 8))
    #expect(left.scale == 3 / 255 && left.zeroPoint == 255)
  }

  @Test func emptyRangesRepresentTheirNumbers() throws {
    for codes in [ClosedRange<Int>.unsigned(bits: 4), .signed(bits: 4), 5...6] {
      let zero = AffineMapping(covering: 0...0, codes: codes)
      #expect(zero.rounded(0) == 0 && zero.scale == 2 / Float(codes.count - 1))
      let tiny = AffineMapping(covering: 0...Float.leastNonzeroMagnitude, codes: codes)
      #expect(tiny == zero)
      let constant = try AffineMapping(covering: [[3, 3]], codes: codes)
      #expect(abs(constant.rounded(3) - 3) < 1e-6)
    }
  }

  @Test func numbersBeyondTheRangeAreClamped() {
    let mapping = AffineMapping(scale: 0.5, zeroPoint: -1, codes: -2...1)
    #expect(
      [-9, 9, -.infinity, .infinity].map { mapping.code(for: $0) } == [-2, 1, -2, 1])
    #expect(mapping.values == -0.5...1)
  }

  @Test func codedMatrixDocstringExample() {
    let mapping = AffineMapping(scale: 0.5, zeroPoint: 1, codes: 0...3)
    let coded = CodedMatrix(rows: 1, columns: 3, codes: [1, 3, 0], mapping: mapping)
    #expect(coded.dequantized() == [[0, 1, -0.5]])
    #expect(coded[0, 1] == 3)
  }

  @Test func unfitMatricesAreNamed() {
    let mapping = AffineMapping(scale: 1, zeroPoint: 0, codes: 0...3)
    #expect(throws: QuantizationError.notFinite(row: 0, column: 1)) {
      try mapping.coded([[1, .nan]])
    }
    #expect(throws: QuantizationError.emptyMatrix) {
      try mapping.coded(Matrix(rows: 0, columns: 2))
    }
    #expect(throws: QuantizationError.tooLarge(row: 1, column: 0)) {
      try AffineMapping(covering: [[1], [2e38]], codes: 0...3)
    }
  }

  @Test func rangesOfCodes() {
    #expect(ClosedRange<Int>.unsigned(bits: 8) == 0...255)
    #expect(ClosedRange<Int>.signed(bits: 8) == -128...127)
    #expect(ClosedRange<Int>.restricted(bits: 8) == -127...127)
    #expect(ClosedRange<Int>.signed(bits: 1) == -1...0)
  }
}
