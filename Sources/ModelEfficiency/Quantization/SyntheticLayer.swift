/// One linear layer and the inputs it sees, made up but shaped like those of trained networks:
/// features are correlated, and some are far larger than others.
///
/// An input is x_j = a_j·(Σₖ z_k·F_kj + ⅛·ε_j): a few latent factors z (one for every 8 features,
/// at least one) through a random mixing F, a little noise ε of each feature's own, and a scale
/// a_j between ¼ and 4. The weights, z and ε are normal. On such inputs the order in which
/// weights are rounded matters; on independent ones it hardly does.
///
///     let layer = SyntheticLayer(rows: 256, columns: 256, samples: 2048, seed: 1)
///     let grid = AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perChannel)
///     let gptq = try GPTQ.quantize(weight: layer.weight, hessian: layer.hessian, grid: grid)
///     layer.hessian.relativeOutputError(of: gptq.weight, for: layer.weight)
public struct SyntheticLayer: Sendable {
  /// W [out × in].
  public let weight: Matrix
  /// The inputs [samples × in].
  public let inputs: Matrix
  /// H = 2/n·Σ xxᵀ [in × in] of these inputs.
  public let hessian: Hessian

  /// Creates a layer; the same arguments give the same layer everywhere.
  ///
  /// - Precondition: `rows`, `columns` and `samples` are at least 1, and no matrix of these sizes has
  ///   more than 2²⁸ elements.
  public init(rows: Int, columns: Int, samples: Int, seed: UInt64) {
    precondition(
      rows > 0 && columns > 0 && samples > 0,
      "\(rows) rows, \(columns) columns, \(samples) samples: give at least 1 of each")
    precondition(
      [(rows, columns), (samples, columns), (columns, columns)].allSatisfy {
        ExactSize.product($0.0, $0.1).isAtMost(ExactSize.mostNumbers)
      },
      "\(rows) rows, \(columns) columns, \(samples) samples: give sizes with at most "
        + "\(ExactSize.mostNumbers) weights, input values and Hessian elements")
    var random = SplitMix64(seed: seed)
    weight = .normal(rows: rows, columns: columns, using: &random)
    let scales = (0..<columns).map { _ in Self.scale(&random) }
    inputs = Self.inputs(samples: samples, scales: scales, &random)
    var hessian = Hessian(features: columns)
    hessian.add(inputs)
    self.hessian = hessian
  }

  private static func inputs(
    samples: Int, scales: [Float], _ random: inout SplitMix64
  ) -> Matrix {
    let factors = max(1, scales.count / 8)
    let mixing = Matrix.normal(rows: factors, columns: scales.count, using: &random)
    let deviation = 1 / Float(factors).squareRoot()
    let latent = Matrix.normal(rows: samples, columns: factors, using: &random) * mixing
    return Matrix(rows: samples, columns: scales.count) { i, j in
      scales[j] * (latent[i, j] * deviation + random.normal() / 8)
    }
  }

  /// A number between ¼ and 4, about evenly spread on a scale of octaves.
  private static func scale(_ random: inout SplitMix64) -> Float {
    let octave = 4 * random.uniform() - 2
    let whole = octave.rounded(.down)
    return Float(sign: .plus, exponent: Int(whole), significand: 1 + octave - whole)
  }
}
