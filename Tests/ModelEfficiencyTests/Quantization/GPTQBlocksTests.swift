import Testing

@testable import ModelEfficiency

/// The fast sweep gives the bits of the plain one, whatever is asked for.
struct GPTQBlocksTests {
  /// More than one strip of rows, and a number of rows that fills no whole vector.
  static let layer = SyntheticLayer(rows: 277, columns: 96, samples: 200, seed: 5)
  static let quantizers: [AffineQuantizer] = [
    AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel),
    AffineQuantizer(bits: 3, symmetry: .asymmetric, granularity: .perTensor),
    AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perGroup(size: 12)),
    AffineQuantizer(bits: 8, symmetry: .symmetric, granularity: .perGroup(size: 48)),
  ]

  @Test(arguments: [1, 7, 32, 128], quantizers)
  func blockSizeChangesNoBit(blockSize: Int, quantizer: AffineQuantizer) throws {
    for order in [GPTQ.Order.natural, .descendingDiagonal] {
      for groups in [GPTQ.GroupGrids.dynamic, .static] {
        let plain = try GPTQ.quantizeColumnByColumn(
          weight: Self.layer.weight, hessian: Self.layer.hessian, grid: quantizer, order: order,
          groups: groups)
        let blocked = try GPTQ.quantize(
          weight: Self.layer.weight, hessian: Self.layer.hessian, grid: quantizer,
          blockSize: blockSize, order: order, groups: groups)
        #expect(blocked == plain)
      }
    }
  }

  @Test(arguments: quantizers)
  func threadsChangeNoBit(quantizer: AffineQuantizer) throws {
    func result(threads: Int) throws -> GPTQ.Result {
      try Threads.$limit.withValue(threads) {
        try GPTQ.quantize(
          weight: Self.layer.weight, hessian: Self.layer.hessian, grid: quantizer)
      }
    }
    #expect(try result(threads: 1) == result(threads: 2))
  }
}
