/// A plan with what it takes: bytes on a device and seconds of a step, term by term.
///
/// A simple model, whose seconds are for comparing plans. A stage works for each micro-batch; 1F1B
/// keeps the activations of min(p, M) micro-batches; nothing is overlapped.
public struct PricedPlan: Hashable, Sendable {
  /// A named part of a step's time.
  public struct TimeTerm: Hashable, Sendable {
    /// What takes the time.
    public let name: String
    /// How long, in seconds.
    public let seconds: Double
  }

  /// The plan.
  public let plan: ParallelPlan
  /// The bytes on a device of the first stage.
  public let memory: [MemoryTerm]
  /// The seconds of a step.
  public let time: [TimeTerm]

  /// The bytes on a device of the first stage.
  public var bytes: Int { memory.totalBytes }
  /// The seconds of a step.
  public var seconds: Double { time.reduce(0) { $0 + $1.seconds } }

  /// Prices a plan.
  ///
  /// - Throws: ``ParallelPlanError`` if it is not one of `ParallelPlan.all` for this job and cluster.
  public init(
    _ plan: ParallelPlan, job: TrainingJob, cluster: Cluster
  ) throws(ParallelPlanError) {
    try plan.check(job, on: cluster)
    self.init(checked: plan, job: job, cluster: cluster)
  }

  private init(checked plan: ParallelPlan, job: TrainingJob, cluster: Cluster) {
    self.plan = plan
    memory = plan.memory(of: job)
    time = plan.time(of: job, on: cluster)
  }

  /// All plans, the fastest first; of equally fast ones that with fewer bytes first.
  public static func all(for job: TrainingJob, on cluster: Cluster) -> [PricedPlan] {
    ParallelPlan.all(for: job, on: cluster)
      .map { PricedPlan(checked: $0, job: job, cluster: cluster) }
      .sorted { ($0.seconds, $0.bytes) < ($1.seconds, $1.bytes) }
  }

  /// The fastest plan that fits the devices' memory, or nil if none does.
  public static func best(for job: TrainingJob, on cluster: Cluster) -> PricedPlan? {
    all(for: job, on: cluster).first { $0.bytes <= cluster.memoryPerDevice }
  }

  /// The part of the time that exceeds the other plan's by most: why this one is slower.
  public func bottleneck(against other: PricedPlan) -> TimeTerm? {
    zip(time, other.time)
      .map { TimeTerm(name: $0.name, seconds: $0.seconds - $1.seconds) }
      .max { $0.seconds < $1.seconds }
  }
}
