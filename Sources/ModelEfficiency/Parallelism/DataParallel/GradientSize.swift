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

extension GradientSize {
  /// The gradients of transformer layers of width h, in the order in which they are used: in each,
  /// attention with 4h² + 4h parameters and an MLP with 8h² + 5h.
  ///
  /// Example: width 768 and 4 bytes a value give 9,449,472 and 18,889,728 bytes a layer.
  public static func transformer(
    layers: Int, hiddenSize h: Int, bytesPerValue: Int = 4
  ) -> [GradientSize] {
    (0..<layers).flatMap { layer in
      [
        GradientSize("layer \(layer) attention", bytes: bytesPerValue * (4 * h * h + 4 * h)),
        GradientSize("layer \(layer) MLP", bytes: bytesPerValue * (8 * h * h + 5 * h)),
      ]
    }
  }
}
