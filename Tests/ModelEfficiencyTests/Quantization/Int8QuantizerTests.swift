import Testing

@testable import ModelEfficiency

struct Int8QuantizerTests {
  @Test func lectureExampleHasTheCodesOfTheSlide() throws {
    let quantizer = Int8Quantizer(.absmax, sharing: .tensor)
    let quantized = try quantizer.quantized([[15, 0.1, 0.02, 1, 0.01]])
    #expect(quantized.codes.elements == [127, 1, 0, 8, 0])
  }

  @Test func docstringExamplesByHand() throws {
    let rowWise = Int8Quantizer(.absmax, sharing: .rows)
    #expect(try rowWise.quantized([[15, 1], [2, -2]]).codes.elements == [127, 8, 127, -127])
    let grid = Int8Grid(zeropointCovering: 0...2)
    #expect(grid == Int8Grid(zeropointCovering: 1...2), "0 is always within the range")
    #expect(grid.zeroPoint == -127)
    #expect([0, 1, 2].map { grid.code(for: $0) } == [-127, 0, 127])
    #expect(grid.value(of: 127) == 2)
  }

  @Test func halfwayValuesGoToTheEvenCode() {
    let grid = Int8Grid(absmax: 127)
    #expect([-1.5, -0.5, 0.5, 1.5, 2.5].map { grid.code(for: $0) } == [-2, 0, 0, 2, 2])
  }

  /// The ends of a zeropoint range have the codes −127 and 127, whatever rounding does to z.
  @Test func zeropointUsesAllCodesAndKeepsZero() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1000 {
      let (low, high) = (-3 * random.uniform(), 5 * random.uniform())
      let grid = Int8Grid(zeropointCovering: low...high)
      #expect((-127...127).contains(grid.zeroPoint))
      #expect(grid.value(of: Int8(grid.zeroPoint)) == 0)
      #expect(grid.code(for: low) <= -126 && grid.code(for: high) >= 126)
      for x in [low, high, (low + high) / 2] {
        #expect(abs(grid.value(of: grid.code(for: x)) - x) <= grid.scale)
      }
    }
  }

  @Test(arguments: [Int8Scaling.absmax, .zeropoint])
  func everyCodeIsItsOwnNearest(scaling: Int8Scaling) {
    let grid =
      scaling == .absmax ? Int8Grid(absmax: 2.9) : Int8Grid(zeropointCovering: -0.7...5.1)
    for code in Int8(-127)...127 { #expect(grid.code(for: grid.value(of: code)) == code) }
    let steps = (0...2000).map { Float($0) / 100 - 10 }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { grid.code(for: $0) <= grid.code(for: $1) })
  }

  @Test(arguments: [Int8Scaling.absmax, .zeropoint], [Int8Sharing.tensor, .rows, .columns])
  func degenerateValuesAreReproduced(scaling: Int8Scaling, sharing: Int8Sharing) throws {
    let quantizer = Int8Quantizer(scaling, sharing: sharing)
    #expect(try quantizer.quantized([[0, 0], [0, 0]]).dequantized() == [[0, 0], [0, 0]])
    #expect(try quantizer.quantized([[254, 254]]).dequantized() == [[254, 254]])
    #expect(try quantizer.quantized([[-254]]).dequantized() == [[-254]])
    let tiny = try quantizer.quantized([[.leastNonzeroMagnitude]])
    #expect(tiny.dequantized() == [[0]])
    let great = try quantizer.quantized([[0x1p126, -0x1p126]])
    #expect(great.dequantized().elements.allSatisfy { $0.isFinite })
  }

  @Test func eachRowOrColumnHasItsOwnGrid() throws {
    let matrix: Matrix = [[1, 10], [100, 0]]
    func scales(_ sharing: Int8Sharing) throws -> [Float] {
      try Int8Quantizer(.absmax, sharing: sharing).quantized(matrix).grids.map { $0.scale * 127 }
    }
    #expect(try scales(.tensor) == [100])
    #expect(try scales(.rows) == [10, 100])
    #expect(try scales(.columns) == [100, 10])
  }

  /// Scales, shifts and an integer product give what multiplying the dequantized matrices gives.
  @Test(arguments: [Int8Scaling.absmax, .zeropoint])
  func productOfCodesIsTheProductOfTheirValues(scaling: Int8Scaling) throws {
    let layer = OutlierLayer(tokens: 9, features: 40, outputs: 7, outliers: 2, seed: 3)
    for (x, w) in [(Int8Sharing.tensor, Int8Sharing.tensor), (.rows, .tensor), (.rows, .columns)] {
      let activations = try Int8Quantizer(scaling, sharing: x).quantized(layer.activations)
      let weight = try Int8Quantizer(scaling, sharing: w).quantized(layer.weight)
      let product = try Int8QuantizedMatrix.product(of: activations, and: weight)
      let values = activations.dequantized() * weight.dequantized()
      #expect(values.relativeError(of: product) < 1e-6)
    }
  }

  @Test func unfitInputsAreNamed() throws {
    let quantizer = Int8Quantizer(.absmax, sharing: .rows)
    #expect(throws: Int8Error.empty) { try quantizer.quantized(Matrix(rows: 0, columns: 2)) }
    #expect(throws: Int8Error.outOfRange(row: 1, column: 0)) {
      try quantizer.quantized([[1, 2], [.nan, 4]])
    }
    #expect(throws: Int8Error.outOfRange(row: 0, column: 1)) {
      try quantizer.quantized([[1, -.infinity]])
    }
    let columns = try Int8Quantizer(.absmax, sharing: .columns).quantized([[1, 2], [3, 4]])
    let rows = try quantizer.quantized([[1, 2], [3, 4]])
    #expect(throws: Int8Error.scalesDoNotFactorOut(.activations)) {
      try Int8QuantizedMatrix.product(of: columns, and: columns)
    }
    #expect(throws: Int8Error.scalesDoNotFactorOut(.weight)) {
      try Int8QuantizedMatrix.product(of: rows, and: rows)
    }
    let narrow = try quantizer.quantized([[1], [2]])
    #expect(throws: Int8Error.shapeMismatch(columns: 1, rows: 2)) {
      try Int8QuantizedMatrix.product(of: narrow, and: columns)
    }
    #expect(
      Int8Error.badThreshold(0).description
        == "the threshold 0.0 is not above 0: use 6, or infinity for no outliers")
  }
}
