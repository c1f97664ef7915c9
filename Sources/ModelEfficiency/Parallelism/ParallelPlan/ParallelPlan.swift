/// How a training job is laid out on a cluster: d copies of the model, each cut into p stages, each
/// layer of which is divided among t devices.
///
/// Devices are numbered as in Megatron-LM: the t of a layer are neighbors, then come the d copies,
/// then the p stages.
public struct ParallelPlan: Hashable, Sendable {
  /// d, the copies of the model.
  public let data: Int
  /// p, the stages of the pipeline.
  public let pipeline: Int
  /// t, the devices that share a layer.
  public let tensor: Int
  /// b, the sequences of a micro-batch.
  public let microbatch: Int

  /// The most devices, and sequences of a mini-batch, that are divided.
  static let mostDevices = 1 << 40

  /// Creates a plan.
  ///
  /// - Precondition: all numbers are positive, and both the devices and d·b are at most 2⁴⁰.
  public init(data: Int, pipeline: Int, tensor: Int, microbatch: Int) {
    precondition(
      data > 0 && pipeline > 0 && tensor > 0 && microbatch > 0,
      "d \(data), p \(pipeline), t \(tensor), b \(microbatch): a plan has positive numbers")
    precondition(
      ExactSize.product(data, pipeline, tensor).isAtMost(Self.mostDevices)
        && ExactSize.product(data, microbatch).isAtMost(Self.mostDevices),
      "d \(data), p \(pipeline), t \(tensor), b \(microbatch): d·p·t and d·b are at most "
        + "\(Self.mostDevices)")
    self.data = data
    self.pipeline = pipeline
    self.tensor = tensor
    self.microbatch = microbatch
  }

  /// The devices it needs, d·p·t.
  public var devices: Int { data * pipeline * tensor }

  /// All plans that use all devices of a cluster and divide the job evenly: t divides the heads,
  /// p the layers, and d·b the sequences. In order of t, p, then b.
  public static func all(for job: TrainingJob, on cluster: Cluster) -> [ParallelPlan] {
    divisors(of: cluster.devices).filter { job.shape.heads % $0 == 0 }.flatMap { tensor in
      divisors(of: cluster.devices / tensor).filter { job.shape.layers % $0 == 0 }
        .flatMap { pipeline -> [ParallelPlan] in
          let data = cluster.devices / (tensor * pipeline)
          guard job.sequences % data == 0 else { return [] }
          return divisors(of: job.sequences / data).map {
            ParallelPlan(data: data, pipeline: pipeline, tensor: tensor, microbatch: $0)
          }
        }
    }
  }

  private static func divisors(of number: Int) -> [Int] {
    var (small, large): ([Int], [Int]) = ([], [])
    var divisor = 1
    while divisor <= number / divisor {
      if number % divisor == 0 {
        small.append(divisor)
        if divisor != number / divisor { large.append(number / divisor) }
      }
      divisor += 1
    }
    return small + large.reversed()
  }
}

extension ParallelPlan: CustomStringConvertible {
  /// The plan in the form `d 2 · p 4 · t 8 · b 1`.
  public var description: String {
    "d \(data) · p \(pipeline) · t \(tensor) · b \(microbatch)"
  }
}
