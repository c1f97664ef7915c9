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
    /// The bytes of W: 1 for an 8-bit code, 2 for a 16-bit value, 4 for a scale.
    public let weightBytes: Int
    /// The bytes of X, counted alike.
    public let activationBytes: Int
  }

  /// The features with a value of at least this magnitude, in order.
  ///
  /// Example: threshold 6, [[1, −7, 2], [0, 3, 6]] -> features 1 and 2.
  public static func outlierFeatures(of activations: Matrix, threshold: Float = 6) -> [Int] {
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
    return Result(
      result: variant == .paper
        ? try Int8Method.absmaxLLMInt8.product(
          of: activations, and: weight, outlierThreshold: outlierThreshold)
        : try bitsandbytesProduct(activations, weight, split, threshold: outlierThreshold),
      outlierFeatures: split.features,
      weightBytes: columns * (quantized + 2 * in16Bits + 4),
      activationBytes: rows * (quantized + 2 * outliers + 4))
  }

  private static func bitsandbytesProduct(
    _ x: Matrix, _ w: Matrix, _ split: OutlierSplit, threshold: Float
  ) throws(Int8Error) -> Matrix {
    let quantizedW = try Int8Quantizer(.absmax, sharing: .columns).quantized(w)
    let below = Matrix(
      rows: x.rows, columns: x.columns, elements: x.elements.map { abs($0) < threshold ? $0 : 0 })
    let grids = try Int8Quantizer(.absmax, sharing: .rows).quantized(below).grids
    var regular = x
    for i in 0..<x.rows {
      for j in split.features { regular[i, j] = 0 }
    }
    let quantizedX = Int8QuantizedMatrix(rounding: regular, to: grids, sharing: .rows)
    let dequantizedW = quantizedW.dequantized()
    let outlierRows = Matrix(rows: split.features.count, columns: w.columns) {
      dequantizedW[split.features[$0], $1]
    }
    return try Int8QuantizedMatrix.product(of: quantizedX, and: quantizedW)
      + split.outliers.x * outlierRows
  }
}
