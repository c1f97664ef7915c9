import ModelEfficiency
import Testing

/// A pipeline drawn at random: a schedule with uneven costs and some kind of link.
private struct RandomPipeline {
  let schedule: PipelineSchedule
  let costs: [PipelineCosts]
  let link: PipelineLink

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    schedule = try Self.schedule(&random)
    costs = (0..<schedule.chunks).map { _ in
      PipelineCosts(
        forward: 1 + random.integer(below: 5), inputGradient: 1 + random.integer(below: 5),
        weightGradient: 1 + random.integer(below: 5))
    }
    let time = random.integer(below: 4)
    link = [.free, .latency(time), .blocking(time)][random.integer(below: 3)]
  }

  private static func schedule(_ random: inout SplitMix64) throws -> PipelineSchedule {
    let k = 1 + random.integer(below: 6)
    let m = 1 + random.integer(below: 10)
    let chunks = 2 + random.integer(below: 3)
    switch random.integer(below: 8) {
    case 0: return try .naive(stages: k, microbatches: m)
    case 1: return try .gpipe(stages: k, microbatches: m)
    case 2: return try .oneForwardOneBackward(stages: k, microbatches: m)
    case 3: return try .oneForwardOneBackward(stages: k, microbatches: m, ahead: 2)
    case 4: return try .interleaved(stages: k, microbatches: k * (1 + m % 3), chunks: chunks)
    case 5: return try .zeroBubbleH1(stages: k, microbatches: m)
    case 6: return try .zeroBubbleH2(stages: k, microbatches: m)
    default: return try reordered(stages: k, microbatches: m, &random)
    }
  }

  /// GPipe with the micro-batches of each pass in a random order, the same at all stages.
  private static func reordered(
    stages: Int, microbatches: Int, _ random: inout SplitMix64
  ) throws -> PipelineSchedule {
    let (there, back) = (random.permutation(microbatches), random.permutation(microbatches))
    return try PipelineSchedule(
      name: "reordered", microbatches: microbatches,
      orders: (0..<stages).map { stage in
        there.map { PipelineOp(.forward, chunk: stage, microbatch: $0) }
          + back.map { PipelineOp(.backward, chunk: stage, microbatch: $0) }
      })
  }

  /// The start of every op, found tick by tick: at each tick each stage that is free begins its next
  /// op if the ops that make its inputs are over and their messages have had time to arrive.
  func startsByTicks() -> [[Int]] {
    var starts = schedule.orders.map { _ in [Int]() }
    var ends: [PipelineOp: Int] = [:]
    var free = [Int](repeating: 0, count: schedule.stages)
    var tick = 0
    while zip(starts, schedule.orders).contains(where: { $0.count < $1.count }) {
      for stage in starts.indices where free[stage] <= tick {
        // Ops without duration may follow each other within a tick, hence the inner loop.
        while free[stage] <= tick, starts[stage].count < schedule.orders[stage].count {
          let op = schedule.orders[stage][starts[stage].count]
          guard needs(of: op).allSatisfy({ arrival($0, at: stage, ends) <= tick }) else { break }
          starts[stage].append(tick)
          let end = tick + costs[op.chunk].time(of: op.kind)
          ends[op] = end
          free[stage] = link.blocksSender && sends(op) ? end + link.time : end
        }
      }
      tick += 1
    }
    return starts
  }

  private func arrival(_ op: PipelineOp, at stage: Int, _ ends: [PipelineOp: Int]) -> Int {
    guard let end = ends[op] else { return .max }
    return end + (schedule.stage(ofChunk: op.chunk) == stage ? 0 : link.time)
  }

  /// The ops that must be over, by the chain rule.
  func needs(of op: PipelineOp) -> [PipelineOp] {
    func other(_ kind: PipelineOp.Kind, _ chunk: Int) -> PipelineOp {
      PipelineOp(kind, chunk: chunk, microbatch: op.microbatch)
    }
    switch op.kind {
    case .forward: return op.chunk == 0 ? [] : [other(.forward, op.chunk - 1)]
    case .backwardWeight: return [other(.backwardInput, op.chunk)]
    case .backward, .backwardInput:
      let next = op.chunk + 1
      let isLast = next == schedule.chunks
      return [other(.forward, op.chunk)] + (isLast ? [] : [other(op.kind, next)])
    }
  }

  private func sends(_ op: PipelineOp) -> Bool {
    guard schedule.stages > 1 else { return false }
    switch op.kind {
    case .forward: return op.chunk + 1 < schedule.chunks
    case .backward, .backwardInput: return op.chunk > 0
    case .backwardWeight: return false
    }
  }
}

@Test(arguments: UInt64(0)..<200)
func simulationAgreesWithTickByTick(seed: UInt64) throws {
  let pipeline = try RandomPipeline(seed: seed)
  let run = try PipelineSimulation(
    of: pipeline.schedule, costs: pipeline.costs, link: pipeline.link)
  #expect(run.spans.map { $0.map(\.start) } == pipeline.startsByTicks())
}

@Test(arguments: UInt64(200)..<300)
func simulationsAreConsistent(seed: UInt64) throws {
  let pipeline = try RandomPipeline(seed: seed)
  let (schedule, costs) = (pipeline.schedule, pipeline.costs)
  let run = try PipelineSimulation(of: schedule, costs: costs, link: pipeline.link)
  let ends = Dictionary(
    uniqueKeysWithValues: run.spans.joined().map { ($0.op, (start: $0.start, end: $0.end)) })
  for stage in 0..<schedule.stages {
    // Every op once, in the order given, one at a time, and for as long as it takes.
    #expect(run.spans[stage].map(\.op) == schedule.orders[stage])
    for (one, next) in zip(run.spans[stage], run.spans[stage].dropFirst()) {
      #expect(one.free <= next.start)
    }
    for span in run.spans[stage] {
      #expect(span.end - span.start == costs[span.op.chunk].time(of: span.op.kind))
      for need in pipeline.needs(of: span.op) {
        #expect(try #require(ends[need]).end <= span.start)
      }
    }
    #expect(run.busyTime(ofStage: stage) + run.idleTime(ofStage: stage) == run.makespan)
    let peak = run.memory(ofStage: stage).map(\.activations).max()
    #expect(peak == schedule.peakActivations(onStage: stage))
    #expect(run.makespan >= run.busyTime(ofStage: stage))
  }
  // One micro-batch alone needs its way there and back.
  let way = costs.reduce(0) { $0 + $1.forward + $1.inputGradient }
  #expect(run.makespan >= way + 2 * (schedule.stages - 1) * pipeline.link.time)
  let sent = (0..<schedule.stages).map(schedule.messagesSent(byStage:))
  let received = (0..<schedule.stages).map(schedule.messagesReceived(byStage:))
  #expect(sent.reduce(0, +) == received.reduce(0, +))
  #expect(sent.reduce(0, +) == schedule.messages)
}

@Test func largePipelinesAreSimulatedAtOnce() throws {
  let clock = ContinuousClock()
  let time = try clock.measure {
    let schedule = try PipelineSchedule.zeroBubbleH2(stages: 64, microbatches: 1024)
    let run = try PipelineSimulation(
      of: schedule, costs: PipelineCosts(forward: 1, backward: 2), link: .free)
    #expect(run.makespan == 3 * 1024 + 63)
  }
  #expect(time < .seconds(5))
}
