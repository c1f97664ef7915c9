/// What a training run occupies on each device and in the host's memory, term by term.
public struct MemoryBill: Hashable, Sendable {
  /// The bytes on each device.
  public let device: [MemoryTerm]
  /// The bytes in the memory of each host, for all of its devices together.
  public let host: [MemoryTerm]

  /// Creates a bill.
  public init(device: [MemoryTerm], host: [MemoryTerm]) {
    self.device = device
    self.host = host
  }

  /// The sum on each device, in bytes.
  public var deviceBytes: Int { device.totalBytes }
  /// The sum in each host's memory, in bytes.
  public var hostBytes: Int { host.totalBytes }
}
