/// When gradients are computed and buckets all-reduced in one backward pass, in the time of a model.
///
/// The gradients are found one after another, from the last parameter to the first. The all-reduce
/// of a bucket starts when its last gradient is there and the bucket before has been all-reduced.
///
/// Example: gradients of 2 and 3 seconds in a bucket each, 4 seconds an all-reduce: the last
/// parameter's bucket takes 3–7, the other one, ready at 5, takes 7–11.
public struct BackwardTimeline: Hashable, Sendable {
  /// When the gradient of each parameter is computed, in seconds; in the order of the parameters.
  public let gradients: [Range<Double>]
  /// When each bucket is all-reduced, in seconds.
  public let allReduces: [Range<Double>]

  /// Works out when everything happens.
  ///
  /// - Parameters:
  ///   - seconds: the time of each parameter's gradient, in the order of the parameters.
  ///   - buckets: buckets of these parameters in the order in which they fill.
  ///   - cost: the time of an all-reduce by its bytes.
  /// - Precondition: all times are finite and not negative, and the buckets hold only gradients whose
  ///   times are given.
  public init(seconds: [Double], buckets: [GradientBucket], cost: AllReduceCost) {
    for (place, time) in seconds.enumerated() {
      precondition(
        (0...Link.longest).contains(time),
        "gradient \(place) takes \(time) s: give a finite time that is not negative")
    }
    for (number, bucket) in buckets.enumerated() {
      for place in bucket.parameters {
        precondition(
          seconds.indices.contains(place),
          "bucket \(number) holds gradient \(place), but there are the times of \(seconds.count): "
            + "fill buckets with these gradients")
      }
    }
    var now = 0.0
    var gradients = seconds.map { _ in 0.0..<0.0 }
    for place in seconds.indices.reversed() {
      gradients[place] = now..<now + seconds[place]
      now += seconds[place]
    }
    self.gradients = gradients
    var free = 0.0
    allReduces = buckets.map { bucket in
      let ready = bucket.parameters.map { gradients[$0].upperBound }.max() ?? 0
      let start = max(ready, free)
      free = start + cost.seconds(bytes: bucket.bytes)
      return start..<free
    }
  }

  /// When the last gradient is there.
  public var backwardEnd: Double { gradients.map(\.upperBound).max() ?? 0 }

  /// When the last all-reduce is done.
  public var end: Double { allReduces.last?.upperBound ?? backwardEnd }

  /// How long the device waits for all-reduces after its last gradient.
  public var exposedSeconds: Double { max(0, end - backwardEnd) }
}
