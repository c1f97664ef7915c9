import ModelEfficiency
import Testing

/// Codes that an independent program computed in double precision, on another route.
struct QuantizationFixtureTests {
  @Test(arguments: try QuantizationFixture.all("nearest"))
  func roundsToNearestAsNumPyDoes(fixture: QuantizationFixture) throws {
    try expect(fixture.quantizer.quantized(fixture.weightMatrix), fixture)
  }

  @Test(arguments: try QuantizationFixture.all("gptq"))
  func sweepsAsTheEliminationOfTheInverseDoes(fixture: QuantizationFixture) throws {
    let result = try GPTQ.quantize(
      weight: fixture.weightMatrix, hessian: fixture.layerHessian, grid: fixture.quantizer,
      blockSize: 5, dampening: #require(fixture.dampening),
      order: fixture.order == "natural" ? .natural : .descendingDiagonal,
      groups: fixture.groups == "dynamic" ? .dynamic : .static)
    expect(result.quantized, fixture)
    let loss = try #require(fixture.loss)
    #expect(abs(result.loss - loss) < 1e-3 * loss)
  }

  @Test(arguments: try QuantizationFixture.all("obq"))
  func roundsInTheSameGreedyOrder(fixture: QuantizationFixture) throws {
    let result = try OBQ.quantize(
      weight: fixture.weightMatrix, hessian: fixture.layerHessian, grid: fixture.quantizer,
      dampening: #require(fixture.dampening),
      strayWeightsFirst: fixture.strayWeightsFirst == true)
    #expect(result.steps.map { $0.map(\.column) } == fixture.orders)
    expect(result.quantized, fixture)
    let loss = try #require(fixture.loss)
    #expect(abs(result.loss - loss) < 1e-3 * loss)
  }

  private func expect(_ quantized: QuantizedMatrix, _ fixture: QuantizationFixture) {
    #expect(quantized.codes == fixture.codes)
    #expect(quantized.zeroPoints == fixture.zeroPoints)
    #expect(quantized.grids.groupOfColumn == fixture.groupOfColumn)
    #expect(quantized.scales.count == fixture.scales.count)
    for (scale, expected) in zip(quantized.scales, fixture.scales) {
      #expect(abs(scale - expected) < 1e-4 * expected)
    }
  }
}
