/// What a message costs on a network of equal links, each rank having one for each direction:
/// α + β·bytes seconds, and γ seconds for each byte that its receiver adds up (Thakur, Rabenseifner
/// and Gropp 2005).
///
/// These are times of a model, not measured ones.
public struct Link: Hashable, Sendable {
  /// α, the seconds of a message before its first byte.
  public let latency: Double
  /// β, the seconds of a byte: the inverse of the bandwidth.
  public let secondsPerByte: Double
  /// γ, the seconds to add one received byte to the receiver's own.
  public let secondsPerAddedByte: Double

  /// The longest time that is computed with: any number of them, as many as can be counted, remains
  /// finite.
  static let longest = 1e100

  /// Creates a link from its latency in seconds and its bandwidth in bytes per second.
  ///
  /// - Precondition: the latency is not negative and the bandwidth positive; no time is longer than
  ///   10¹⁰⁰ seconds. Only the bandwidth may be infinite.
  public init(latency: Double, bytesPerSecond: Double, secondsPerAddedByte: Double = 0) {
    precondition(
      (0...Self.longest).contains(latency) && bytesPerSecond > 0
        && 1 / bytesPerSecond <= Self.longest,
      "a link of \(latency) s and \(bytesPerSecond) bytes/s: give a finite latency that is not "
        + "negative, and some bandwidth")
    precondition(
      (0...Self.longest).contains(secondsPerAddedByte),
      "\(secondsPerAddedByte) s for an added byte: give a finite time that is not negative")
    self.latency = latency
    secondsPerByte = 1 / bytesPerSecond
    self.secondsPerAddedByte = secondsPerAddedByte
  }
}
