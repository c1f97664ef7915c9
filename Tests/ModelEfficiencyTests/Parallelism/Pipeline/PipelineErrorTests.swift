import ModelEfficiency
import Testing

private func op(_ kind: PipelineOp.Kind, _ microbatch: Int, on chunk: Int) -> PipelineOp {
  PipelineOp(kind, chunk: chunk, microbatch: microbatch)
}

private func ops(_ text: String, on chunk: Int) -> [PipelineOp] {
  text.split(separator: " ").compactMap { word in
    let kind = PipelineOp.Kind.allCases.first { word.hasPrefix($0.letter) }
    guard let kind, let microbatch = Int(word.dropFirst()) else { return nil }
    return op(kind, microbatch, on: chunk)
  }
}

private func schedule(
  _ orders: [[PipelineOp]], microbatches: Int
) throws(PipelineError) -> PipelineSchedule {
  try PipelineSchedule(name: "custom", microbatches: microbatches, orders: orders)
}

@Test func sizesMustBePositive() {
  #expect(throws: PipelineError.notPositive("stages", 0)) {
    try PipelineSchedule.gpipe(stages: 0, microbatches: 1)
  }
  #expect(throws: PipelineError.notPositive("micro-batches", -1)) {
    try PipelineSchedule.zeroBubbleH1(stages: 2, microbatches: -1)
  }
  #expect(throws: PipelineError.notPositive("chunks a stage", 0)) {
    try PipelineSchedule.interleaved(stages: 2, microbatches: 2, chunks: 0)
  }
  #expect(throws: PipelineError.negative("micro-batches ahead", -1)) {
    try PipelineSchedule.oneForwardOneBackward(stages: 2, microbatches: 2, ahead: -1)
  }
  #expect(throws: PipelineError.notPositive("steps", 0)) {
    try PipelineSchedule.naive(stages: 2).repeated(0)
  }
}

@Test func interleavedMicrobatchesComeInGroups() {
  #expect(throws: PipelineError.microbatchesNotMultiple(microbatches: 6, stages: 4)) {
    try PipelineSchedule.interleaved(stages: 4, microbatches: 6, chunks: 2)
  }
}

@Test func ordersMustHoldEveryOpOnce() {
  let table: [([[PipelineOp]], PipelineError)] = [
    ([ops("F0 B0", on: 0), ops("F0", on: 1)], .missingOp(op(.backward, 0, on: 1))),
    ([ops("F0 B0", on: 0), ops("B0", on: 1)], .missingOp(op(.forward, 0, on: 1))),
    ([ops("F0 B0", on: 0), ops("F0 I0", on: 1)], .missingOp(op(.backwardWeight, 0, on: 1))),
    ([ops("F0 B0", on: 0), ops("F0 W0", on: 1)], .missingOp(op(.backwardInput, 0, on: 1))),
    ([ops("F0 B0 F0", on: 0), ops("F0 B0", on: 1)], .repeatedOp(op(.forward, 0, on: 0))),
    ([ops("F0 B0 W0", on: 0), ops("F0 B0", on: 1)], .repeatedOp(op(.backwardWeight, 0, on: 0))),
    (
      [ops("F0 B0", on: 1), ops("F0 B0", on: 0)],
      .wrongStage(op(.forward, 0, on: 1), stage: 0, home: 1)
    ),
    // As in a 1F1B order of PyTorch whose last stage counts its forward passes from 1.
    (
      [ops("F0 B0", on: 0), ops("F1 B0", on: 1)],
      .unknownOp(op(.forward, 1, on: 1), stage: 1, place: 0)
    ),
  ]
  for (orders, error) in table {
    #expect(throws: error) { try schedule(orders, microbatches: 1) }
  }
}

@Test func stagesThatWaitForEachOtherAreNamed() {
  let error = #expect(throws: PipelineError.self) {
    try schedule([ops("F0 B0 F1 B1", on: 0), ops("F0 F1 B0 B1", on: 1)], microbatches: 2)
  }
  #expect(
    "\(String(describing: error))".contains(
      "stage 0 stops at B0 on chunk 0, for want of the gradient from chunk 1 for micro-batch 0; "
        + "stage 1 stops at F1 on chunk 1, for want of the output of chunk 0 for micro-batch 1"))
}

@Test func backwardBeforeForwardNeverRuns() {
  #expect(throws: PipelineError.self) { try schedule([ops("B0 F0", on: 0)], microbatches: 1) }
  #expect(throws: PipelineError.self) { try schedule([ops("F0 W0 I0", on: 0)], microbatches: 1) }
}

@Test func costsMustFit() throws {
  let two = try PipelineSchedule.gpipe(stages: 2, microbatches: 1)
  #expect(throws: PipelineError.costsDoNotFit(costs: 1, chunks: 2)) {
    try PipelineSimulation(of: two, costs: [PipelineCosts(forward: 1, backward: 2)])
  }
  #expect(throws: PipelineError.negative("units of time", -1)) {
    try PipelineSimulation(of: two, costs: PipelineCosts(forward: -1, backward: 2))
  }
  #expect(throws: PipelineError.negative("units of time", -3)) {
    try PipelineSimulation(
      of: two, costs: PipelineCosts(forward: 1, backward: 2), link: .latency(-3))
  }
}

@Test(arguments: [
  (PipelineError.notPositive("stages", 0), "0 stages: give at least 1"),
  (
    .microbatchesNotMultiple(microbatches: 6, stages: 4),
    "6 micro-batches on 4 interleaved stages: choose a multiple of 4"
  ),
  (
    .microbatchesDoNotDivide(microbatches: 3, what: "rows", count: 32),
    "3 micro-batches do not divide 32 rows: choose a divisor of 32"
  ),
  (.tooFewLayers(layers: 2, chunks: 4), "2 layers cannot fill 4 chunks: use at most 2 chunks"),
  (
    .wrongStage(op(.forward, 0, on: 1), stage: 0, home: 1),
    "F0 on chunk 1 is in the order of stage 0: move it to stage 1, which holds the chunk"
  ),
])
func errorsSayWhatToDo(error: PipelineError, text: String) {
  #expect("\(error)" == text)
}
