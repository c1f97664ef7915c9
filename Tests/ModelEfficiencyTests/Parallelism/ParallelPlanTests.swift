import ModelEfficiency
import Testing

struct ParallelPlanTests {
  static let plain = Link(latency: 0, bytesPerSecond: 1)
  static let slow = Link(latency: 0, bytesPerSecond: 0.5)
  // 6·Ψ·b·s operations of a micro-batch: with Ψ = 100 and b·s = 1, 600.
  static let job = TrainingJob(
    TransformerShape("tiny", layers: 4, hiddenSize: 8, heads: 4), parameters: 100, sequences: 8,
    tokens: 1)
  static func cluster(nodes: Int, devicesPerNode: Int, memory: Int = 1 << 40) -> Cluster {
    Cluster(
      nodes: nodes, devicesPerNode: devicesPerNode, memoryPerDevice: memory,
      operationsPerSecond: 600, inside: plain, between: slow)
  }

  static func seconds(
    _ plan: ParallelPlan, on cluster: Cluster
  ) throws -> [Double] { try PricedPlan(plan, job: job, cluster: cluster).time.map(\.seconds) }

  @Test func oneDeviceOnlyComputes() throws {
    let plan = ParallelPlan(data: 1, pipeline: 1, tensor: 1, microbatch: 2)
    let time = try Self.seconds(plan, on: Self.cluster(nodes: 1, devicesPerNode: 1))
    #expect(time == [8, 0, 0, 0, 0])
  }

  // 4 micro-batches of 2 sequences on 2 stages: 1 s each; 32 bytes a boundary, sent and returned.
  @Test func aPipelineByHand() throws {
    let plan = ParallelPlan(data: 1, pipeline: 2, tensor: 1, microbatch: 2)
    let inside = try Self.seconds(plan, on: Self.cluster(nodes: 1, devicesPerNode: 2))
    #expect(inside == [4, 0, 4 * 64, 1 + 64, 0])
    let between = try Self.seconds(plan, on: Self.cluster(nodes: 2, devicesPerNode: 1))
    #expect(between == [4, 0, 4 * 128, 1 + 128, 0])
  }

  // Two devices: a ring all-reduce of n bytes sends n. 4 · 4 layers · 16 bytes for each of 8.
  @Test func tensorAndDataParallelismByHand() throws {
    let cluster = Self.cluster(nodes: 1, devicesPerNode: 2)
    let tensor = ParallelPlan(data: 1, pipeline: 1, tensor: 2, microbatch: 1)
    #expect(try Self.seconds(tensor, on: cluster) == [4, 8 * 16 * 16, 0, 0, 0])
    let data = ParallelPlan(data: 2, pipeline: 1, tensor: 1, microbatch: 1)
    #expect(try Self.seconds(data, on: cluster) == [4, 0, 0, 0, 200])
  }

  // sbh = 16, 5as²b = 40: 34·16 + 40 = 584 bytes a layer.
  @Test func memoryByHand() throws {
    let cluster = Self.cluster(nodes: 1, devicesPerNode: 4)
    func bytes(_ plan: ParallelPlan) throws -> [Int] {
      try PricedPlan(plan, job: Self.job, cluster: cluster).memory.map(\.bytes)
    }
    #expect(try bytes(.init(data: 4, pipeline: 1, tensor: 1, microbatch: 2)) == [1600, 4 * 584])
    #expect(try bytes(.init(data: 1, pipeline: 4, tensor: 1, microbatch: 2)) == [400, 4 * 584])
    #expect(try bytes(.init(data: 1, pipeline: 1, tensor: 4, microbatch: 2)) == [400, 584])
    // One micro-batch in all: only one is kept.
    #expect(try bytes(.init(data: 1, pipeline: 4, tensor: 1, microbatch: 8)) == [400, 4 * 584])
  }

  @Test func plansDivideEverything() {
    let plans = ParallelPlan.all(for: Self.job, on: Self.cluster(nodes: 2, devicesPerNode: 4))
    #expect(Set(plans).count == plans.count)
    for plan in plans {
      #expect(plan.devices == 8)
      #expect(4 % plan.tensor == 0 && 4 % plan.pipeline == 0)
      #expect(plan.microbatches(of: Self.job) * plan.data * plan.microbatch == 8)
    }
    // (t, p, d) with t, p in {1, 2, 4} and t·p·d = 8, each with the divisors of 8/d as b.
    let expected = [1, 2, 4].flatMap { t in
      [1, 2, 4].filter { 8 % (t * $0) == 0 }.map { p in
        (1...(t * p)).count { (t * p) % $0 == 0 }
      }
    }
    #expect(plans.count == expected.reduce(0, +))
  }

  @Test func theBestPlanIsTheFastestThatFits() throws {
    for memory in [500, 1000, 2000, 4000, 1 << 40] {
      let cluster = Self.cluster(nodes: 2, devicesPerNode: 4, memory: memory)
      let fitting = try ParallelPlan.all(for: Self.job, on: cluster)
        .map { try PricedPlan($0, job: Self.job, cluster: cluster) }.filter { $0.bytes <= memory }
      let best = PricedPlan.best(for: Self.job, on: cluster)
      #expect(best?.seconds == fitting.map(\.seconds).min())
    }
    #expect(
      PricedPlan.best(for: Self.job, on: Self.cluster(nodes: 2, devicesPerNode: 4, memory: 100))
        == nil)
  }

  @Test func theBottleneckIsTheTermThatGrewMost() throws {
    let cluster = Self.cluster(nodes: 1, devicesPerNode: 2)
    let data = try PricedPlan(
      .init(data: 2, pipeline: 1, tensor: 1, microbatch: 1), job: Self.job, cluster: cluster)
    let tensor = try PricedPlan(
      .init(data: 1, pipeline: 1, tensor: 2, microbatch: 1), job: Self.job, cluster: cluster)
    #expect(tensor.bottleneck(against: data)?.name == "tensor all-reduces")
    #expect(data.bottleneck(against: tensor)?.name == "gradient all-reduce")
  }

  // 34·16 bytes a layer without scores, 2·16 of the input alone; 8 instead of 6 operations.
  @Test func recomputationTradesMemoryForTime() throws {
    let cluster = Self.cluster(nodes: 1, devicesPerNode: 1)
    let plan = ParallelPlan(data: 1, pipeline: 1, tensor: 1, microbatch: 2)
    let priced = try [ActivationMemory.Recomputation.selective, .full].map { recomputation in
      let job = TrainingJob(
        Self.job.shape, parameters: 100, sequences: 8, tokens: 1, recomputation: recomputation)
      return try PricedPlan(plan, job: job, cluster: cluster)
    }
    #expect(priced.map { $0.memory[1].bytes } == [4 * 34 * 16, 4 * 2 * 16])
    #expect(priced.map { $0.time[0].seconds } == [8, 8.0 * 8 / 6])
  }

  @Test func zeRODividesTheStatesAmongTheCopies() throws {
    let zero = TrainingJob(
      Self.job.shape, parameters: 100, sequences: 8, tokens: 1, zero: .optimizerStates)
    let plan = ParallelPlan(data: 4, pipeline: 1, tensor: 1, microbatch: 2)
    let priced = try PricedPlan(plan, job: zero, cluster: Self.cluster(nodes: 1, devicesPerNode: 4))
    // 4Ψ + 12Ψ/4.
    #expect(priced.memory[0].bytes == 400 + 300)
  }
}
