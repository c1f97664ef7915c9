/// The gradient of one parameter of a network: its name and size.
public struct GradientSize: Hashable, Sendable {
  /// The parameter's name.
  public let name: String
  /// The bytes of its gradient.
  public let bytes: Int

  /// Creates the size of a gradient.
  ///
  /// - Precondition: `bytes` is not negative.
  public init(_ name: String, bytes: Int) {
    precondition(bytes >= 0, "a gradient has no negative size")
    self.name = name
    self.bytes = bytes
  }
}
