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
    precondition(bytes >= 0, "\(name): \(bytes) bytes; a gradient has no negative size")
    self.name = name
    self.bytes = bytes
  }
}

extension GradientSize {
  /// The gradients of transformer layers of width h, in the order in which they are used: in each,
  /// attention with 4h² + 4h parameters and an MLP with 8h² + 5h.
  ///
  /// Example: width 768 and 4 bytes a value give 9,449,472 and 18,889,728 bytes a layer.
  ///
  /// - Precondition: there are 0 to 2²⁰ layers, no size is negative, and the bytes can be counted.
  public static func transformer(
    layers: Int, hiddenSize h: Int, bytesPerValue: Int = 4
  ) -> [GradientSize] {
    precondition((0...1 << 20).contains(layers), "\(layers) layers: give 0 to \(1 << 20)")
    precondition(
      h >= 0 && bytesPerValue >= 0,
      "width \(h), \(bytesPerValue) bytes a value: give numbers that are not negative")
    let all = ExactSize.product(layers, bytesPerValue, h) * (12 * ExactSize(h) + 9)
    precondition(
      all.value != nil,
      "the gradients of \(layers) layers of width \(h) are more than \(Int.max) bytes: "
        + "give smaller sizes")
    return (0..<layers).flatMap { layer in
      [
        GradientSize("layer \(layer) attention", bytes: bytesPerValue * (4 * h * h + 4 * h)),
        GradientSize("layer \(layer) MLP", bytes: bytesPerValue * (8 * h * h + 5 * h)),
      ]
    }
  }
}
