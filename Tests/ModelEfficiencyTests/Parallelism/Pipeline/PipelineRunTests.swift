import ModelEfficiency
import Testing

private let network = PipelineNetwork(widths: [5, 7, 6, 8, 7, 6, 5, 4, 3], seed: 3)

private func batch(rows: Int) throws -> PipelineBatch {
  var random = SplitMix64(seed: 4)
  return try PipelineBatch(
    inputs: .normal(rows: rows, columns: 5, using: &random),
    targets: .uniform(rows: rows, columns: 3, from: -1, to: 1, using: &random))
}

private let schedules: [@Sendable () throws -> PipelineSchedule] = [
  { try .naive(stages: 4, microbatches: 1) }, { try .naive(stages: 3, microbatches: 8) },
  { try .gpipe(stages: 1, microbatches: 4) }, { try .gpipe(stages: 4, microbatches: 8) },
  { try .gpipe(stages: 8, microbatches: 2) },
  { try .oneForwardOneBackward(stages: 4, microbatches: 8) },
  { try .oneForwardOneBackward(stages: 4, microbatches: 2, ahead: 3) },
  { try .interleaved(stages: 4, microbatches: 4, chunks: 2) },
  { try .interleaved(stages: 2, microbatches: 8, chunks: 4) },
  { try .interleaved(stages: 1, microbatches: 4, chunks: 3) },
  { try .zeroBubbleH1(stages: 4, microbatches: 8) },
  { try .zeroBubbleH2(stages: 4, microbatches: 16) },
]

@Test(arguments: schedules.indices, [false, true])
func pipelinesGiveTheGradientsOfOneDevice(index: Int, recomputing: Bool) async throws {
  let schedule = try schedules[index]()
  let batch = try batch(rows: 16)
  let run = try await PipelineRun(network, of: batch, by: schedule, recomputing: recomputing)
  #expect(run.gradients == (try network.gradients(of: batch, microbatches: schedule.microbatches)))
  #expect(run.gradients == (try network.gradients(of: batch)))
  let stages = 0..<schedule.stages
  #expect(run.traffic.map(\.messagesSent) == stages.map(schedule.messagesSent(byStage:)))
  #expect(run.traffic.map(\.messagesReceived) == stages.map(schedule.messagesReceived(byStage:)))
  #expect(run.traffic.bytesSent == run.traffic.bytesReceived)
}

@Test func gradientsAreThoseOfFiniteDifferences() throws {
  let small = PipelineNetwork(widths: [5, 4, 3], seed: 1)
  let batch = try batch(rows: 4)
  let gradients = try small.gradients(of: batch)
  for (layer, row, column) in [(0, 0, 0), (0, 4, 3), (1, 2, 1)] {
    func loss(_ change: Float) throws -> Double {
      var layers = small.layers
      layers[layer].weight[row, column] += change
      return try PipelineNetwork(layers).gradients(of: batch).loss
    }
    let slope = (try loss(0.01) - loss(-0.01)) / 0.02
    #expect(abs(slope - Double(gradients.layers[layer].weight[row, column])) < 2e-4)
  }
  func loss(_ change: Float) throws -> Double {
    var layers = small.layers
    layers[1].bias[0, 2] += change
    return try PipelineNetwork(layers).gradients(of: batch).loss
  }
  let slope = (try loss(0.01) - loss(-0.01)) / 0.02
  #expect(abs(slope - Double(gradients.layers[1].bias[0, 2])) < 2e-4)
}

// x = 1, w = 0, b = 0: y = tanh 0 = 0, L = (0 − 1)²/2, ∂L/∂y = −1, ∂L/∂w = ∂L/∂b = −1.
@Test func oneWeightByHand() throws {
  let one = try PipelineNetwork([.init(weight: [[0]], bias: [[0]])])
  let gradients = try one.gradients(of: try PipelineBatch(inputs: [[1]], targets: [[1]]))
  #expect(gradients.loss == 0.5)
  #expect(gradients.layers[0].weight == [[-1]])
  #expect(gradients.layers[0].bias == [[-1]])
}

@Test func otherOrdersOfBackwardPassesRoundDifferently() async throws {
  let reversed = try PipelineSchedule(
    name: "reversed", microbatches: 8,
    orders: (0..<2).map { stage in
      (0..<8).map { PipelineOp(.forward, chunk: stage, microbatch: $0) }
        + (0..<8).reversed().map { PipelineOp(.backward, chunk: stage, microbatch: $0) }
    })
  let batch = try batch(rows: 16)
  let run = try await PipelineRun(network, of: batch, by: reversed)
  let difference = run.gradients.largestDifference(from: try network.gradients(of: batch))
  #expect(difference > 0 && difference < 1e-6)
}

// Stage 0 of GPipe holds layers 0–3, widths 5 7 6 8 7: a micro-batch of 2 rows keeps 2·33 numbers.
@Test func stagesKeepWhatTheirScheduleSays() async throws {
  let batch = try batch(rows: 16)
  func peak(_ schedule: PipelineSchedule, _ recomputing: Bool = false) async throws -> Int {
    try await PipelineRun(network, of: batch, by: schedule, recomputing: recomputing).peakValues[0]
  }
  let gpipe = try PipelineSchedule.gpipe(stages: 2, microbatches: 8)
  let alternating = try PipelineSchedule.oneForwardOneBackward(stages: 2, microbatches: 8)
  #expect(try await peak(gpipe) == 8 * 66)
  #expect(try await peak(alternating) == 2 * 66)
  // Eight inputs of 2 × 5 wait; the first backward pass adds the rest of its 66.
  #expect(try await peak(gpipe, true) == 7 * 10 + 66)
  #expect(try await peak(alternating, true) == 10 + 66)
}

@Test func bytesAddUp() async throws {
  let batch = try batch(rows: 16)
  let run = try await PipelineRun(network, of: batch, by: .gpipe(stages: 2, microbatches: 8))
  // 16 rows of 7 floats cross the one boundary there, as many gradients back.
  #expect(run.traffic.map(\.messagesSent) == [8, 8])
  #expect(run.traffic.map(\.bytesSent) == [16 * 7 * 4, 16 * 7 * 4])
}

@Test(arguments: 1...8)
func checkpointsChangeNoBit(segments: Int) throws {
  let batch = try batch(rows: 6)
  let run = try CheckpointedRun(network, of: batch, segments: segments)
  #expect(run.gradients == (try network.gradients(of: batch)))
}

// L = 64 layers of width 3, 2 rows: k + L/k activations of 6 numbers; least at k = √L.
@Test func checkpointsFollowTheSquareRoot() throws {
  let deep = PipelineNetwork(widths: Array(repeating: 3, count: 65), seed: 1)
  var random = SplitMix64(seed: 2)
  let batch = try PipelineBatch(
    inputs: .normal(rows: 2, columns: 3, using: &random), targets: Matrix(rows: 2, columns: 3))
  for k in [1, 2, 4, 8, 16, 32, 64] {
    let run = try CheckpointedRun(deep, of: batch, segments: k)
    #expect(run.peakValues == 6 * (k + 64 / k))
    #expect(run.forwardPasses == 128)
  }
}

@Test func networksAndBatchesMustFit() async throws {
  let batch = try batch(rows: 16)
  await #expect(
    throws: PipelineError.microbatchesDoNotDivide(microbatches: 3, what: "rows", count: 16)
  ) { try await PipelineRun(network, of: batch, by: .gpipe(stages: 2, microbatches: 3)) }
  await #expect(throws: PipelineError.tooFewLayers(layers: 8, chunks: 9)) {
    try await PipelineRun(network, of: batch, by: .gpipe(stages: 9, microbatches: 2))
  }
  #expect(throws: PipelineError.shape("the input", rows: 1, columns: 2, needed: "1×5")) {
    try network.gradients(of: PipelineBatch(inputs: [[1, 2]], targets: [[1, 2, 3]]))
  }
  #expect(throws: PipelineError.shape("the target", rows: 1, columns: 1, needed: "1×3")) {
    try network.gradients(of: PipelineBatch(inputs: [[1, 2, 3, 4, 5]], targets: [[1]]))
  }
  #expect(throws: PipelineError.notPositive("layers", 0)) { try PipelineNetwork([]) }
  #expect(throws: PipelineError.self) {
    try PipelineNetwork([.init(weight: [[1]], bias: [[1, 2]])])
  }
  #expect(throws: PipelineError.self) {
    try PipelineNetwork([
      .init(weight: [[1]], bias: [[1]]), .init(weight: [[1], [2]], bias: [[1]]),
    ])
  }
}
