/// Gradients that are all-reduced together, as PyTorch's DDP does it (Li et al. 2020, §3.2.3).
public struct GradientBucket: Hashable, Sendable {
  /// The parameters, as places in the list they were given in, in the order of their gradients.
  public let parameters: [Int]
  /// The bytes of their gradients.
  public let bytes: Int

  /// 1 MiB, at which DDP closes its first bucket.
  public static let firstCap = 1 << 20
  /// 25 MiB, at which DDP closes every other bucket (`bucket_cap_mb`).
  public static let cap = 25 << 20

  /// Fills buckets in the order in which backpropagation finds gradients: from the last parameter to
  /// the first. A bucket closes as soon as its bytes reach its cap, and so may exceed it.
  ///
  /// Example: sizes 3, 4, 5 with caps 5, then 7: bucket (5), bucket (4, 3).
  ///
  /// - Parameter gradients: one for each parameter, in the order in which the network uses them.
  /// - Precondition: both caps are positive, and the bytes of all gradients can be counted.
  public static func filled(
    with gradients: [GradientSize], firstCap: Int = firstCap, cap: Int = cap
  ) -> [GradientBucket] {
    precondition(
      firstCap > 0 && cap > 0, "caps of \(firstCap) and \(cap) bytes: a bucket holds something")
    precondition(
      gradients.map(\.bytes).exactSum.value != nil,
      "the gradients are more than \(Int.max) bytes: give smaller ones")
    var buckets: [GradientBucket] = []
    var open: [Int] = []
    var bytes = 0
    for place in gradients.indices.reversed() {
      open.append(place)
      bytes += gradients[place].bytes
      if bytes >= (buckets.isEmpty ? firstCap : cap) {
        buckets.append(GradientBucket(parameters: open, bytes: bytes))
        (open, bytes) = ([], 0)
      }
    }
    return open.isEmpty ? buckets : buckets + [GradientBucket(parameters: open, bytes: bytes)]
  }
}
