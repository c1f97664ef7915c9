import ModelEfficiency
import Testing

private let oneTwo = PipelineCosts(forward: 1, backward: 2)

@Test(arguments: [1, 2, 4], [1, 2, 3, 8])
func equalStagesFollowTheClosedForms(k: Int, m: Int) throws {
  for (f, b) in [(1, 2), (2, 2), (3, 5)] {
    let costs = PipelineCosts(forward: f, backward: b)
    let naive = try PipelineSimulation(of: .naive(stages: k, microbatches: m), costs: costs)
    #expect(naive.makespan == m * k * (f + b))
    for schedule in [
      try PipelineSchedule.gpipe(stages: k, microbatches: m),
      try .oneForwardOneBackward(stages: k, microbatches: m),
    ] {
      let run = try PipelineSimulation(of: schedule, costs: costs)
      #expect(run.makespan == (m + k - 1) * (f + b))
      #expect(abs(run.bubbleOfTotal - Double(k - 1) / Double(m + k - 1)) < 1e-15)
      #expect(abs(run.bubbleOfIdeal - Double(k - 1) / Double(m)) < 1e-15)
    }
  }
}

@Test func lecturesExampleIsIdleThreeSevenths() throws {
  let run = try PipelineSimulation(of: .gpipe(stages: 4, microbatches: 4), costs: oneTwo)
  #expect(run.makespan == 21)
  #expect((0..<4).map(run.idleTime(ofStage:)) == [9, 9, 9, 9])
  #expect(run.bubbleOfTotal == 3.0 / 7)
  #expect(run.bubbleOfIdeal == 3.0 / 4)
}

// Drawn by hand. Stage 0: F0 0–1, F1 1–2, B0 from 4; stage 1: F0 1–2, B0 2–4, F1 4–5, B1 5–7.
@Test func twoStagesByHand() throws {
  let schedule = try PipelineSchedule.oneForwardOneBackward(stages: 2, microbatches: 2)
  let run = try PipelineSimulation(of: schedule, costs: oneTwo)
  #expect(run.spans[0].map(\.start) == [0, 1, 4, 7])
  #expect(run.spans[1].map(\.start) == [1, 2, 4, 5])
  #expect(run.makespan == 9)
  #expect(run.memory(ofStage: 0).map(\.activations) == [1, 2, 1])
  #expect(run.memory(ofStage: 0).map(\.start) == [0, 1, 6])
  #expect(run.memory(ofStage: 0).map(\.end) == [1, 6, 9])
  #expect(run.idleTimeWithin(stage: 1) == 0)
}

// Half units: f = 1, b = 2, c = 0.5 are 2, 4 and 1.
@Test func latencyCostsAlternatingMoreThanGPipe() throws {
  let costs = PipelineCosts(forward: 2, backward: 4)
  let gpipe = try PipelineSimulation(
    of: .gpipe(stages: 4, microbatches: 8), costs: costs, link: .latency(1))
  #expect(gpipe.makespan == 2 * 36)
  let alternating = try PipelineSimulation(
    of: .oneForwardOneBackward(stages: 4, microbatches: 8), costs: costs, link: .latency(1))
  #expect(alternating.makespan == 2 * 41)
  let eager = try PipelineSchedule.oneForwardOneBackward(stages: 4, microbatches: 8, ahead: 1)
  #expect((0..<4).map(eager.peakActivations(onStage:)) == [7, 5, 3, 1])
  let hidden = try PipelineSimulation(of: eager, costs: costs, link: .latency(1))
  #expect(hidden.makespan == 2 * 36)
}

@Test(arguments: [(4, 8, 2), (4, 8, 4), (2, 6, 3), (3, 3, 2)])
func interleavingDividesTheBubble(k: Int, m: Int, v: Int) throws {
  // A chunk takes 1 + 2 units, a stage v times as long.
  let run = try PipelineSimulation(
    of: .interleaved(stages: k, microbatches: m, chunks: v), costs: oneTwo)
  #expect(run.makespan == m * 3 * v + (k - 1) * 3)
  #expect(abs(run.bubbleOfIdeal - Double(k - 1) / Double(v * m)) < 1e-15)
}

// Qi et al. 2024, Table 2: idle (K−1)(F+I+W), (K−1)(F+I−W), (K−1)(F+I−2W) within a stage's span.
@Test(arguments: [2, 3, 4, 5, 8])
func zeroBubblesAreThoseOfTable2(k: Int) throws {
  let costs = PipelineCosts(forward: 1, inputGradient: 1, weightGradient: 1)
  let m = 3 * k
  func idle(_ schedule: PipelineSchedule) throws -> [Int] {
    let run = try PipelineSimulation(of: schedule, costs: costs)
    return (0..<k).map(run.idleTimeWithin)
  }
  #expect(try idle(.oneForwardOneBackward(stages: k, microbatches: m)).max() == (k - 1) * 3)
  #expect(try idle(.zeroBubbleH1(stages: k, microbatches: m)).max() == k - 1)
  #expect(try idle(.zeroBubbleH2(stages: k, microbatches: m)).max() == 0)
  for schedule in [
    try PipelineSchedule.zeroBubbleH1(stages: k, microbatches: m),
    try .zeroBubbleH2(stages: k, microbatches: m),
  ] {
    #expect(try PipelineSimulation(of: schedule, costs: costs).makespan == 3 * m + k - 1)
  }
}

@Test func zeroBubblesHaveOneMakespanButDifferentPeriods() throws {
  let costs = PipelineCosts(forward: 1, inputGradient: 1, weightGradient: 1)
  let schedules = [
    try PipelineSchedule.oneForwardOneBackward(stages: 4, microbatches: 8),
    try .zeroBubbleH1(stages: 4, microbatches: 8), try .zeroBubbleH2(stages: 4, microbatches: 8),
  ]
  let once = try schedules.map { try PipelineSimulation(of: $0, costs: costs).makespan }
  #expect(once == [33, 27, 27])
  let ten = try schedules.map {
    try PipelineSimulation(of: $0.repeated(10), costs: costs).makespan
  }
  #expect(ten == [330, 270, 243])
}

@Test(arguments: [(2, 1, 6), (3, 2, 5), (4, 8, 3)])
func blockingSendersFollowTheClosedForm(k: Int, m: Int, c: Int) throws {
  let run = try PipelineSimulation(
    of: .gpipe(stages: k, microbatches: m), costs: oneTwo, link: .blocking(c))
  #expect(run.makespan == (m + k - 2) * (3 + 2 * c) + 3)
  #expect(run.spans[0].first.map { $0.free - $0.end } == c)
}

// K = 4, T = 5040, α = 20, β = 840: M* = √((2·6720 + 5040)/40) = √462 = 21.49; 21 beats 24 and 20.
@Test func microbatchesHaveAnOptimum() throws {
  let pipeline = MicrobatchTradeoff(
    forward: 1680, backward: 3360, perMessage: 20, perMinibatch: 840)
  #expect(abs(pipeline.bestMicrobatches(stages: 4) - 462.0.squareRoot()) < 1e-12)
  let divisors = (1...840).filter { 840.isMultiple(of: $0) }
  let times = try divisors.map { try pipeline.makespan(stages: 4, microbatches: $0) }
  let best = try #require(times.indices.min { times[$0] < times[$1] })
  #expect(divisors[best] == 21)
  #expect(times[0] == 3 * (5040 + 40 + 1680) + 5040)
  // Links that only delay: (M+K−1)T/M + 2(K−1)(α + β/M), always less with more micro-batches.
  for m in divisors {
    let delayed = try pipeline.makespan(stages: 4, microbatches: m, blocking: false)
    #expect(delayed == (m + 3) * 5040 / m + 6 * (20 + 840 / m))
  }
  #expect(
    throws: PipelineError.microbatchesDoNotDivide(
      microbatches: 11, what: "units of time", count: 1680)
  ) { try pipeline.makespan(stages: 4, microbatches: 11) }
}
