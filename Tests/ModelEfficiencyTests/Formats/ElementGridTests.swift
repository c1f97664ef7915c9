import ModelEfficiency
import Testing

struct ElementGridTests {
  @Test func normalFloatHasTheValuesOfThePaper() {
    // Dettmers et al. 2023, appendix E.
    let published: [Float] = [
      -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635,
      -0.18477343022823334, -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725,
      0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
      0.7229568362236023, 1.0,
    ]
    #expect(ElementGrid.normalFloat4.values.count == 16)
    for (value, expected) in zip(ElementGrid.normalFloat4.values, published) {
      #expect(abs(value - expected) < 0x1p-22)
    }
  }

  @Test(arguments: [
    (0.5, 0), (0.975, 1.959963984540054), (0.025, -1.959963984540054),
    (0.8413447460685429, 1), (0.999, 3.090232306167813), (1e-6, -4.753424308822899),
  ])
  func quantilesAreThoseOfTheTables(share: Double, expected: Double) {
    #expect(abs(NormalDistribution.quantile(share) - expected) < 1e-10)
  }

  @Test(arguments: [
    ElementGrid.normalFloat4, .int4, .float4E2M1, .float4E1M2, .float4E3M0,
  ])
  func noValueIsNearerThanTheOneChosen(grid: ElementGrid) {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let x = (2.4 * random.uniform() - 1.2) * grid.limit
      let chosen = abs(grid.rounded(x) - x)
      #expect(grid.values.allSatisfy { chosen <= abs($0 - x) })
    }
    #expect(grid.values.indices.allSatisfy { grid.code(for: grid.values[$0]) == $0 })
  }

  @Test(arguments: [FloatFormat.float8E4M3, .float8E5M2, .float4E2M1, .float4E1M2, .float4E3M0])
  func gridOfAFormatRoundsAsTheFormatDoes(format: FloatFormat) throws {
    let grid = try ElementGrid(format)
    let values = try format.finiteValues()
    for (low, high) in zip(values, values.dropFirst()) {
      for x in [low, (low + high) / 2, high] {
        #expect(Double(grid.rounded(Float(x))) == (try format.rounded(x)))
      }
    }
    #expect(grid.rounded(.infinity) == grid.limit)
  }

  @Test func integersLeaveOutTheLeastOne() throws {
    #expect(try ElementGrid.integers(bits: 3).values == [-3, -2, -1, 0, 1, 2, 3])
    #expect([0.5, 1.5, 2.5, -0.5, -1.5].map { ElementGrid.int4.rounded($0) } == [0, 2, 2, 0, -2])
    #expect(throws: QuantizationError.bitsOutOfRange(1)) { try ElementGrid.integers(bits: 1) }
    #expect(throws: QuantizationError.bitsOutOfRange(9)) { try ElementGrid.integers(bits: 9) }
  }

  @Test func wideFormatsHaveNoGrid() {
    #expect(throws: FloatFormatError.tooManyBits(format: "FP16", limit: 8)) {
      try ElementGrid(.float16)
    }
  }
}
