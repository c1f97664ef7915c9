import Testing

@testable import ModelEfficiency

struct GPTQPropertyTests {
  static let fourBits = AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perChannel)
  static let groups = AffineQuantizer(
    bits: 3, symmetry: .asymmetric, granularity: .perGroup(size: 6))
  static let layer = SyntheticLayer(rows: 8, columns: 24, samples: 100, seed: 11)

  @Test(arguments: [2, 3, 4])
  func errorsAreBelowRoundToNearestOnAverage(bits: Int) throws {
    let quantizer = AffineQuantizer(bits: bits, symmetry: .asymmetric, granularity: .perChannel)
    var (nearest, natural, ordered) = (0.0, 0.0, 0.0)
    for seed in 0..<30 {
      let layer = SyntheticLayer(rows: 8, columns: 32, samples: 128, seed: UInt64(seed))
      func error(_ order: GPTQ.Order) throws -> Double {
        let result = try GPTQ.quantize(
          weight: layer.weight, hessian: layer.hessian, grid: quantizer, order: order)
        return layer.hessian.relativeOutputError(of: result.weight, for: layer.weight)
      }
      nearest += try layer.hessian.relativeOutputError(
        of: quantizer.quantized(layer.weight).dequantized(), for: layer.weight)
      natural += try error(.natural)
      ordered += try error(.descendingDiagonal)
    }
    #expect(natural < 0.6 * nearest)
    #expect(ordered < 0.8 * natural)
  }

  @Test func firstStepIsTheSurgeonsUpdate() throws {
    let result = try GPTQ.quantizeColumnByColumn(
      weight: Self.layer.weight, hessian: Self.layer.hessian, grid: Self.fourBits,
      recordingSteps: true)
    let inverse = try Self.layer.hessian.inverse(dampening: 0.01)
    let row = Self.layer.weight.row(2)
    let update = OptimalBrainSurgeon.update(
      fixing: 0, of: row, at: result.weight[2, 0], inverseHessian: inverse)
    for (k, change) in update.enumerated() {
      #expect(abs(result.steps[0].weight[2, k] - (row[k] + change)) < 1e-4)
    }
  }

  @Test(arguments: [fourBits, groups], [GPTQ.GroupGrids.dynamic, .static])
  func actOrderIsTheNaturalOrderOfSortedColumns(
    quantizer: AffineQuantizer, groups: GPTQ.GroupGrids
  ) throws {
    let (weight, hessian) = (Self.layer.weight, Self.layer.hessian)
    let result = try GPTQ.quantize(
      weight: weight, hessian: hessian, grid: quantizer, order: .descendingDiagonal,
      groups: groups)
    let order = result.order
    #expect(order.sorted() == Array(0..<24))
    #expect(
      zip(order, order.dropFirst()).allSatisfy {
        hessian.diagonal[$0.0] >= hessian.diagonal[$0.1]
      })
    // Static groups are of neighbors in W, which sorting would tear apart.
    if groups == .static && quantizer == Self.groups { return }
    let sorted = try GPTQ.quantize(
      weight: weight.permuting(rows: Array(0..<8), columns: order),
      hessian: Hessian(matrix: hessian.matrix.permuting(rows: order, columns: order)),
      grid: quantizer)
    #expect(result.weight.permuting(rows: Array(0..<8), columns: order) == sorted.weight)
  }

  @Test func equalDiagonalsKeepTheirOrder() throws {
    let hessian = Hessian(
      matrix: Matrix(rows: 40, columns: 40) { $0 == $1 ? Float(1 + $0 % 2) : 0 })
    let weight = SyntheticLayer(rows: 2, columns: 40, samples: 1, seed: 0).weight
    let result = try GPTQ.quantize(
      weight: weight, hessian: hessian, grid: Self.fourBits, order: .descendingDiagonal)
    #expect(
      result.order == Array(stride(from: 1, to: 40, by: 2)) + Array(stride(from: 0, to: 40, by: 2)))
  }

  @Test func independentInputsLeaveNothingToCompensate() throws {
    let hessian = Hessian(matrix: .identity(24))
    let result = try GPTQ.quantize(
      weight: Self.layer.weight, hessian: hessian, grid: Self.fourBits)
    #expect(try result.quantized == Self.fourBits.quantized(Self.layer.weight))
  }

  @Test func dynamicGroupsFollowTheUpdatedWeights() throws {
    func scales(_ groups: GPTQ.GroupGrids) throws -> [Float] {
      try GPTQ.quantize(
        weight: Self.layer.weight, hessian: Self.layer.hessian, grid: Self.groups, groups: groups
      ).quantized.scales
    }
    let steps = try GPTQ.quantizeColumnByColumn(
      weight: Self.layer.weight, hessian: Self.layer.hessian, grid: Self.groups,
      recordingSteps: true
    ).steps
    let (dynamic, fixed) = (try scales(.dynamic), try scales(.static))
    for row in 0..<8 {
      #expect(dynamic[4 * row] == fixed[4 * row])
      for group in 1..<4 {
        // As they stood when the column before the group had been rounded.
        let weights = steps[6 * group - 1].weight.row(row)[6 * group..<6 * group + 6]
        let range = min(0, weights.min() ?? 0)...max(0, weights.max() ?? 0)
        #expect(
          dynamic[4 * row + group]
            == AffineGrid(covering: range, bits: 3, symmetry: .asymmetric).scale)
      }
    }
    #expect(dynamic != fixed)
  }

  @Test func deadColumnsAreZeroAndMoveNothing() throws {
    var inputs = Self.layer.inputs
    for sample in 0..<inputs.rows { inputs[sample, 5] = 0 }
    var hessian = Hessian(features: 24)
    try hessian.accumulate(inputs)
    #expect(hessian.deadFeatures == [5])
    var huge = Self.layer.weight
    for row in 0..<8 { huge[row, 5] = 1000 }
    let result = try GPTQ.quantize(weight: huge, hessian: hessian, grid: Self.fourBits)
    #expect(result.weight.column(5).allSatisfy { $0 == 0 })
    // A dead weight does not widen its row's grid.
    let usual = try GPTQ.quantize(
      weight: Self.layer.weight, hessian: hessian, grid: Self.fourBits)
    #expect(result == usual)
    let surgeon = try OBQ.quantize(weight: huge, hessian: hessian, grid: Self.fourBits)
    #expect(surgeon.weight.column(5).allSatisfy { $0 == 0 })
  }
}
