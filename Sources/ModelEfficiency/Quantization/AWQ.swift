/// Activation-aware weight quantization: the columns of features that carry large inputs are
/// stretched before rounding and shrunk after it, so that their weights are rounded more finely.
///
/// Ŵ = Q(W·diag(s))·diag(s)⁻¹ with s_j = (mean |x_j|)ʳ/√(max s·min s), and the exponent r that
/// gives the least output error. The division by s costs nothing when it is folded into the layer
/// that makes the inputs: Wx = (W·diag(s))·(x/s).
///
/// Follows Lin et al. 2024; names of llm-awq in brackets: `exponent` [ratio], `magnitudes`
/// [x_max, which is a mean]. Differs: one matrix whose output error comes from H, where the
/// reference runs a whole attention block; no search for a clipped range (auto_clip).
///
///     let grid = AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perGroup(size: 64))
///     let awq = try AWQ.quantize(weight: layer.weight, inputs: layer.inputs, grid: grid)
///     awq.exponent  // such as 0.4
///     awq.weight    // Ŵ
public enum AWQ {
  /// The exponents that are tried: 0, 0.05, …, 0.95. The first one is rounding to nearest.
  public static let exponents: [Float] = (0..<20).map { Float($0) / 20 }

  /// One exponent and what came of it.
  public struct Trial: Hashable, Sendable {
    /// The exponent r.
    public let exponent: Float
    /// The mean squared output error, summed over the rows.
    public let error: Double
  }

  /// A quantized layer.
  public struct Result: Hashable, Sendable {
    /// The exponent with the least output error, the first of equals.
    public let exponent: Float
    /// The factor s of each feature [in].
    public let scales: [Float]
    /// W·diag(s), quantized: what is stored.
    public let quantized: QuantizedMatrix
    /// The output error of every exponent, in the order tried.
    public let trials: [Trial]

    /// The weights Ŵ [out × in] that the layer computes with in effect.
    public var weight: Matrix { quantized.dequantized().scalingColumns(by: scales.map { 1 / $0 }) }
  }

  /// Quantizes W [out × in] with the exponent that serves its inputs best.
  ///
  /// Inputs whose features are all of one magnitude give every exponent the same s and error; the
  /// result then is rounding to nearest.
  ///
  /// - Parameters:
  ///   - weight: W [out × in].
  ///   - inputs: what the layer sees [samples × in].
  ///   - grid: the quantizer.
  ///   - exponents: the values of r to try.
  /// - Throws: ``GPTQError`` for shapes that differ, elements that are not finite, a quantizer that
  ///   does not fit, no inputs, no exponents, or one that leaves the range of a float.
  /// - Complexity: one product [out × in] · [in × in] for each exponent.
  public static func quantize(
    weight: Matrix, inputs: Matrix, grid: AffineQuantizer, exponents: [Float] = exponents
  ) throws(GPTQError) -> Result {
    guard !exponents.isEmpty else { throw .noExponents }
    var hessian = Hessian(features: weight.columns)
    try hessian.accumulate(inputs)
    guard hessian.samples > 0 else { throw .noInputs }
    let magnitudes = magnitudes(of: inputs)
    var best: (trial: Trial, scales: [Float], quantized: QuantizedMatrix)?
    var trials: [Trial] = []
    for exponent in exponents {
      let scales = try possibleScales(magnitudes: magnitudes, exponent: exponent)
      let quantized = try rounded(weight.scalingColumns(by: scales), grid)
      let result = quantized.dequantized().scalingColumns(by: scales.map { 1 / $0 })
      let trial = Trial(
        exponent: exponent, error: hessian.uncheckedOutputError(of: result, for: weight))
      guard trial.error.isFinite else { throw .diverged }
      trials.append(trial)
      if best.map({ trial.error < $0.trial.error }) ?? true { best = (trial, scales, quantized) }
    }
    guard let best else { preconditionFailure("there was an exponent to try") }
    return Result(
      exponent: best.trial.exponent, scales: best.scales, quantized: best.quantized,
      trials: trials)
  }

  /// The mean magnitude of each feature over some inputs [samples × in].
  ///
  /// Example: the inputs (1, −4) and (−1, 0) -> [1, 2].
  ///
  /// - Precondition: there is an input.
  public static func magnitudes(of inputs: Matrix) -> [Float] {
    precondition(inputs.rows > 0, GPTQError.noInputs.description)
    var sums = [Double](repeating: 0, count: inputs.columns)
    for (k, x) in inputs.elements.enumerated() { sums[k % inputs.columns] += Double(abs(x)) }
    return sums.map { Float($0 / Double(inputs.rows)) }
  }

  /// The factors s_j = max(m_jʳ, 10⁻⁴), divided by √(max s·min s) so that they stay around 1.
  ///
  /// A factor common to all features changes no code, since the grids are found from W·diag(s).
  /// Example: the magnitudes [16, 1] and r = ½ -> [4, 1]/√(4·1) = [2, 0.5].
  ///
  /// - Precondition: the magnitudes are finite and not negative, r is finite, and so are the scales.
  public static func scales(magnitudes: [Float], exponent: Float) -> [Float] {
    if let j = magnitudes.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      preconditionFailure("the magnitude of feature \(j) is \(magnitudes[j]): give 0 or more")
    }
    precondition(exponent.isFinite, GPTQError.badExponent(exponent).description)
    let scales = uncheckedScales(magnitudes: magnitudes, exponent: exponent)
    precondition(
      scales.allSatisfy { $0 > 0 && $0.isFinite }, GPTQError.badExponent(exponent).description)
    return scales
  }

  private static func uncheckedScales(magnitudes: [Float], exponent: Float) -> [Float] {
    // Without the case r = 0, a silent feature would give 0·log 0.
    let powers = magnitudes.map {
      exponent == 0 ? 1 : max(Elementary.exp(exponent * Elementary.log($0)), 1e-4)
    }
    guard let least = powers.min(), let greatest = powers.max() else { return [] }
    let middle = least.squareRoot() * greatest.squareRoot()
    return powers.map { $0 / middle }
  }

  /// The scales, if they and what they multiply remain floats.
  private static func possibleScales(
    magnitudes: [Float], exponent: Float
  ) throws(GPTQError) -> [Float] {
    guard exponent.isFinite else { throw .badExponent(exponent) }
    let scales = uncheckedScales(magnitudes: magnitudes, exponent: exponent)
    guard scales.allSatisfy({ $0.isNormal && (1 / $0).isNormal }) else {
      throw .badExponent(exponent)
    }
    return scales
  }

  private static func rounded(
    _ weight: Matrix, _ grid: AffineQuantizer
  ) throws(GPTQError) -> QuantizedMatrix {
    do { return try grid.quantized(weight) } catch { throw .quantization(error) }
  }
}
