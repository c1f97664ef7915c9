import ModelEfficiency
import Testing

private func text(_ order: [PipelineOp]) -> String {
  order.map { "\($0.kind.letter)\($0.microbatch)" }.joined(separator: " ")
}

// Drawn by hand: Figure 2 of Huang et al. 2019 and Figure 4 of Narayanan et al. 2021, smaller.
@Test func ordersAreThoseOfThePapers() throws {
  let gpipe = try PipelineSchedule.gpipe(stages: 2, microbatches: 3)
  #expect(gpipe.orders.map(text) == Array(repeating: "F0 F1 F2 B0 B1 B2", count: 2))
  let alternating = try PipelineSchedule.oneForwardOneBackward(stages: 3, microbatches: 4)
  #expect(
    alternating.orders.map(text) == [
      "F0 F1 F2 B0 F3 B1 B2 B3", "F0 F1 B0 F2 B1 F3 B2 B3", "F0 B0 F1 B1 F2 B2 F3 B3",
    ])
  let naive = try PipelineSchedule.naive(stages: 2, microbatches: 2)
  #expect(naive.orders.map(text) == ["F0 B0 F1 B1", "F0 B0 F1 B1"])
  let h1 = try PipelineSchedule.zeroBubbleH1(stages: 2, microbatches: 3)
  #expect(h1.orders.map(text) == ["F0 F1 I0 W0 F2 I1 W1 I2 W2", "F0 I0 F1 I1 W0 F2 I2 W1 W2"])
}

@Test func interleavingGoesRoundTheStages() throws {
  // K = 2, v = 2, M = 2: stage 0 holds chunks 0 and 2, stage 1 holds 1 and 3.
  let schedule = try PipelineSchedule.interleaved(stages: 2, microbatches: 2, chunks: 2)
  #expect(text(schedule.orders[0]) == "F0 F1 F0 F1 B0 B1 B0 B1")
  #expect(schedule.orders[0].map(\.chunk) == [0, 0, 2, 2, 2, 2, 0, 0])
  #expect(text(schedule.orders[1]) == "F0 F1 F0 B0 F1 B1 B0 B1")
  #expect(schedule.orders[1].map(\.chunk) == [1, 1, 3, 3, 3, 3, 1, 1])
}

@Test func interleavingOneChunkIsOneForwardOneBackward() throws {
  let one = try PipelineSchedule.interleaved(stages: 4, microbatches: 6, chunks: 1)
  #expect(one == (try .oneForwardOneBackward(stages: 4, microbatches: 6)))
}

// The formulas of the papers, also with fewer micro-batches than stages.
@Test(arguments: [1, 2, 3, 4, 7, 8])
func stagesKeepWhatThePapersSay(microbatches m: Int) throws {
  let k = 4
  func peaks(_ schedule: PipelineSchedule) -> [Int] {
    (0..<k).map(schedule.peakActivations(onStage:))
  }
  #expect(peaks(try .naive(stages: k, microbatches: m)) == [1, 1, 1, 1])
  #expect(peaks(try .gpipe(stages: k, microbatches: m)) == [m, m, m, m])
  #expect(
    peaks(try .oneForwardOneBackward(stages: k, microbatches: m)) == (0..<k).map { min(k - $0, m) })
  let limited = peaks(try .zeroBubbleH1(stages: k, microbatches: m))
  #expect(limited == Array(repeating: min(k, m), count: k))
  let doubled = peaks(try .zeroBubbleH2(stages: k, microbatches: m))
  #expect(doubled == Array(repeating: min(2 * k - 1, m), count: k))
}

// Narayanan et al. 2021: 1 + (K−1)/Kv times the activations of 1F1B: 4 · 11/8 = 5.5 micro-batches.
@Test func interleavingKeepsElevenHalves() throws {
  let schedule = try PipelineSchedule.interleaved(stages: 4, microbatches: 8, chunks: 2)
  #expect(schedule.peakActivations(onStage: 0) == 11)
}

@Test func messagesCrossEachBoundaryTwice() throws {
  #expect(try PipelineSchedule.gpipe(stages: 4, microbatches: 8).messages == 2 * 3 * 8)
  #expect(try PipelineSchedule.zeroBubbleH2(stages: 4, microbatches: 8).messages == 2 * 3 * 8)
  let round = try PipelineSchedule.interleaved(stages: 4, microbatches: 8, chunks: 2)
  #expect(round.messages == 2 * 7 * 8)
  #expect(try PipelineSchedule.gpipe(stages: 1, microbatches: 8).messages == 0)
  // Two chunks on one stage exchange nothing over a link.
  #expect(try PipelineSchedule.interleaved(stages: 1, microbatches: 3, chunks: 2).messages == 0)
}
