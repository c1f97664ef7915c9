extension ReLUNetwork {
  /// A made-up network: normal weights of deviation √(2/in), small normal biases, and in each hidden
  /// layer every fourth channel nearly always on, with weights of a quarter the size and the bias 4.
  ///
  /// - Parameter widths: the number of inputs, then the outputs of each layer.
  /// - Precondition: there are at least two widths, all positive.
  public static func synthetic(widths: [Int], seed: UInt64) -> ReLUNetwork {
    ExactSize.requireNetwork(widths: widths)
    var random = SplitMix64(seed: seed)
    return ReLUNetwork(
      checked: zip(widths, widths.dropFirst()).enumerated().map { k, width in
        let isHidden = k < widths.count - 2
        let deviation = (2 / Float(width.0)).squareRoot()
        func isAlwaysOn(_ i: Int) -> Bool { isHidden && i % 4 == 3 }
        return DenseLayer(
          weight: Matrix(rows: width.1, columns: width.0) { i, _ in
            random.normal() * deviation * (isAlwaysOn(i) ? 0.25 : 1)
          },
          bias: (0..<width.1).map { i in
            let small = random.normal() / 4
            return isAlwaysOn(i) ? 4 : small
          })
      })
  }

  /// The same function with unequal channels: hidden channel i of each layer is multiplied by 2ᵏ,
  /// k random in −octaves…octaves, and the next layer's weights for it by 2⁻ᵏ.
  ///
  /// ReLU(2ᵏ·x) = 2ᵏ·ReLU(x), and multiplying by powers of two rounds nothing, so the outputs are the
  /// same bits unless a number over- or underflows.
  ///
  /// - Precondition: `octaves` is 0…20.
  public func withUnequalChannels(octaves: Int, seed: UInt64) -> ReLUNetwork {
    precondition((0...20).contains(octaves), "\(octaves) octaves: give 0 to 20")
    var random = SplitMix64(seed: seed)
    var layers = layers
    for k in layers.indices.dropLast() {
      let scales = layers[k].bias.map { _ in
        let step = (Float(2 * octaves + 1) * random.uniform()).rounded(.down)
        return Float(sign: .plus, exponent: octaves - Int(step), significand: 1)
      }
      layers[k] = layers[k].dividingOutputs(by: scales)
      layers[k + 1] = layers[k + 1].multiplyingInputs(by: scales)
    }
    return ReLUNetwork(checked: layers)
  }
}
