/// Why a plan cannot be priced for a job on a cluster.
public enum ParallelPlanError: Error, Hashable, Sendable {
  /// The plan needs another number of devices than the cluster has.
  case devices(plan: Int, cluster: Int)
  /// A number of the plan does not divide what it should divide.
  case doesNotDivide(String, Int, what: String, size: Int)
}

extension ParallelPlanError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .devices(let plan, let cluster):
      "the plan needs d·p·t = \(plan) devices, and the cluster has \(cluster): make them equal"
    case .doesNotDivide(let name, let number, let what, let size):
      "\(name) = \(number) does not divide the \(size) \(what): give a divisor of \(size)"
    }
  }
}

extension ParallelPlan {
  /// The plan uses all devices and divides the job evenly.
  func check(_ job: TrainingJob, on cluster: Cluster) throws(ParallelPlanError) {
    guard devices == cluster.devices else {
      throw .devices(plan: devices, cluster: cluster.devices)
    }
    for (name, number, what, size) in [
      ("t", tensor, "heads", job.shape.heads), ("p", pipeline, "layers", job.shape.layers),
      ("d·b", data * microbatch, "sequences", job.sequences),
    ] where size % number != 0 {
      throw .doesNotDivide(name, number, what: what, size: size)
    }
  }
}
