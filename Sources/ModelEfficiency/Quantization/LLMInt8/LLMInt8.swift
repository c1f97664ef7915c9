// X [tokens × features] activations, W [features × outputs] weight: the layer computes XW.

/// LLM.int8() of Dettmers et al. 2022: 8-bit products, with the few features that have outliers
/// multiplied apart at full precision.
///
///     let product = try LLMInt8.product(of: activations, and: weight, outlierThreshold: 6)
///     product.result           // [tokens × outputs], close to activations * weight
///     product.outlierFeatures  // [17, 301]
///
/// Differs from a GPU's: what is called 16-bit is computed in single precision here. The rounding
/// of half precision, 2⁻¹¹, is far below that of 8 bits.
public enum LLMInt8 {
  /// Whose rules are followed where they differ.
  public enum Variant: String, CaseIterable, Hashable, Sendable {
    /// The paper: outlier columns of X and the rows of W that meet them are taken out first and
    /// never quantized.
    case paper
    /// The library bitsandbytes (0.50): W is quantized as a whole when it is loaded, so that
    /// outliers meet *dequantized* 8-bit rows of W; the scale of a row of X comes from all its
    /// elements below the threshold, those in outlier columns included.
    case bitsandbytes
  }

  /// A product and what it took.
  public struct Result: Hashable, Sendable {
    /// XW [tokens × outputs], approximately.
    public let result: Matrix
    /// The features with a value at or above the threshold, in order.
    public let outlierFeatures: [Int]
    /// The codes that were multiplied; none if every feature is an outlier.
    public let codes: Codes?
    /// The bytes of W: 1 for an 8-bit code, 2 for a 16-bit value, 4 for a scale.
    public let weightBytes: Int
    /// The bytes of X, counted alike.
    public let activationBytes: Int
  }

  /// The codes of the two factors of a product.
  public struct Codes: Hashable, Sendable {
    /// Those of X; the paper's variant leaves out the columns of outlier features, bitsandbytes
    /// makes them 0.
    public let activations: Int8QuantizedMatrix
    /// Those of W; the paper's variant leaves out the rows of outlier features.
    public let weight: Int8QuantizedMatrix
  }

  /// The features with a value of at least this magnitude, in order.
  ///
  /// Example: threshold 6, [[1, −7, 2], [0, 3, 6]] -> features 1 and 2.
  ///
  /// - Precondition: no value is NaN, and the threshold is above 0.
  public static func outlierFeatures(of activations: Matrix, threshold: Float = 6) -> [Int] {
    OutlierSplit.check([activations], threshold: threshold)
    let isOutlier = OutlierSplit.outliers(of: activations, threshold: threshold)
    return isOutlier.indices.filter { isOutlier[$0] }
  }

  /// The product of X [tokens × features] and W [features × outputs] with absmax scales for each
  /// row of X and each column of W, outlier features apart.
  ///
  /// - Parameter outlierThreshold: the magnitude from which on a value makes its feature an
  ///   outlier, 6 in the paper; infinity leaves plain vector-wise quantization.
  /// - Throws: ``Int8Error`` for shapes that do not fit, empty matrices, elements that are not
  ///   finite, and a threshold that is not above 0.
  public static func product(
    of activations: Matrix, and weight: Matrix, outlierThreshold: Float = 6,
    variant: Variant = .paper
  ) throws(Int8Error) -> Result {
    let split = try OutlierSplit(activations, weight, threshold: outlierThreshold)
    let (rows, columns, features) = (activations.rows, weight.columns, activations.columns)
    let outliers = split.features.count
    let quantized = variant == .paper ? features - outliers : features
    let in16Bits = variant == .paper ? outliers : 0
    let (codes, outlierWeight) =
      variant == .paper
      ? try paperCodes(split)
      : try bitsandbytesCodes(activations, weight, split, threshold: outlierThreshold)
    var regular = Matrix(rows: rows, columns: columns)
    if let codes {
      regular = try Int8QuantizedMatrix.product(of: codes.activations, and: codes.weight)
    }
    return Result(
      result: regular + split.outliers.x * outlierWeight,
      outlierFeatures: split.features,
      codes: codes,
      weightBytes: columns * (quantized + 2 * in16Bits + 4),
      activationBytes: rows * (quantized + 2 * outliers + 4))
  }

  /// The codes of the features without outliers, and the rows of W that outliers meet.
  private static func paperCodes(
    _ split: OutlierSplit
  ) throws(Int8Error) -> (Codes?, outlierWeight: Matrix) {
    guard split.regular.x.columns > 0 else { return (nil, split.outliers.w) }
    let codes = Codes(
      activations: try Int8Quantizer(.absmax, sharing: .rows).quantized(split.regular.x),
      weight: try Int8Quantizer(.absmax, sharing: .columns).quantized(split.regular.w))
    return (codes, split.outliers.w)
  }

  /// The codes of all features, and the rows of Ŵ that outliers meet.
  private static func bitsandbytesCodes(
    _ x: Matrix, _ w: Matrix, _ split: OutlierSplit, threshold: Float
  ) throws(Int8Error) -> (Codes?, outlierWeight: Matrix) {
    let weight = try Int8Quantizer(.absmax, sharing: .columns).quantized(w)
    let below = Matrix(
      rows: x.rows, columns: x.columns, elements: x.elements.map { abs($0) < threshold ? $0 : 0 })
    let grids = try Int8Quantizer(.absmax, sharing: .rows).quantized(below).grids
    var regular = x
    for i in 0..<x.rows {
      for j in split.features { regular[i, j] = 0 }
    }
    let activations = Int8QuantizedMatrix(rounding: regular, to: grids, sharing: .rows)
    return (
      Codes(activations: activations, weight: weight),
      weight.dequantized().selecting(rows: split.features)
    )
  }
}
