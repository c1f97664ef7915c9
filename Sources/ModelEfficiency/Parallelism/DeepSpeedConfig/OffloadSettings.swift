/// Where a kind of model state is kept.
public struct OffloadSettings: Hashable, Sendable {
  /// The places that DeepSpeed knows.
  public enum Device: String, Hashable, Sendable, CaseIterable {
    /// On the device itself.
    case none
    /// In the memory of the host.
    case cpu
    /// On a disk of the host.
    case nvme
  }

  /// Where the states are kept.
  public var device: Device
  /// Host memory is locked, so that it is copied faster; nil leaves it to DeepSpeed's version.
  public var pinsMemory: Bool?
  /// `nvme_path`, the folder on the disk; a config that names the disk names this too.
  public var path: String?

  /// Creates settings.
  public init(device: Device, pinsMemory: Bool? = nil, path: String? = nil) {
    self.device = device
    self.pinsMemory = pinsMemory
    self.path = path
  }
}
