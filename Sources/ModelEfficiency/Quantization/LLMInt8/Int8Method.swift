/// The nine ways to compute X·W that Table 1 of Dettmers et al. 2022 compares.
///
///     try Int8Method.absmaxVectorWise.product(of: activations, and: weight)
public enum Int8Method: String, CaseIterable, Hashable, Sendable {
  /// No quantization.
  case float32 = "32-bit float"
  /// One absmax scale for X and one for W.
  case absmax = "absmax"
  /// One zeropoint grid for X and one for W.
  case zeropoint = "zeropoint"
  /// One absmax scale for each row of X and one for W.
  case absmaxRowWise = "absmax row-wise"
  /// One absmax scale for each row of X and each column of W.
  case absmaxVectorWise = "absmax vector-wise"
  /// One zeropoint grid for each row of X and each column of W.
  case zeropointVectorWise = "zeropoint vector-wise"
  /// Row-wise absmax, outlier features apart.
  case absmaxRowWiseDecomposed = "absmax row-wise + decomposition"
  /// Vector-wise absmax, outlier features apart: LLM.int8().
  case absmaxLLMInt8 = "absmax LLM.int8()"
  /// Vector-wise zeropoint, outlier features apart.
  case zeropointLLMInt8 = "zeropoint LLM.int8()"

  /// The name in the paper's table.
  public var name: String { rawValue }

  /// Outlier features are multiplied apart, unquantized.
  public var isDecomposed: Bool {
    switch self {
    case .absmaxRowWiseDecomposed, .absmaxLLMInt8, .zeropointLLMInt8: true
    default: false
    }
  }

  /// How X and W are quantized, or `nil` for no quantization.
  public var quantizers: (activations: Int8Quantizer, weight: Int8Quantizer)? {
    let (scaling, x, w): (Int8Scaling, Int8Sharing, Int8Sharing)
    switch self {
    case .float32: return nil
    case .absmax: (scaling, x, w) = (.absmax, .tensor, .tensor)
    case .zeropoint: (scaling, x, w) = (.zeropoint, .tensor, .tensor)
    case .absmaxRowWise, .absmaxRowWiseDecomposed: (scaling, x, w) = (.absmax, .rows, .tensor)
    case .absmaxVectorWise, .absmaxLLMInt8: (scaling, x, w) = (.absmax, .rows, .columns)
    case .zeropointVectorWise, .zeropointLLMInt8: (scaling, x, w) = (.zeropoint, .rows, .columns)
    }
    return (Int8Quantizer(scaling, sharing: x), Int8Quantizer(scaling, sharing: w))
  }

  /// The product of X [tokens × features] and W [features × outputs] by this method.
  ///
  /// - Parameter outlierThreshold: the magnitude from which on a value makes its feature an
  ///   outlier; of no effect unless the method is decomposed.
  /// - Throws: ``Int8Error`` for shapes that do not fit, empty matrices, elements that are not
  ///   finite, and a threshold that is not above 0.
  public func product(
    of activations: Matrix, and weight: Matrix, outlierThreshold: Float = 6
  ) throws(Int8Error) -> Matrix {
    let split = try OutlierSplit(activations, weight, threshold: outlierThreshold)
    guard let quantizers else { return activations * weight }
    let (x, w) = isDecomposed ? split.regular : (activations, weight)
    var product = Matrix(rows: activations.rows, columns: weight.columns)
    if x.columns > 0 {
      product = try Int8QuantizedMatrix.product(
        of: quantizers.activations.quantized(x), and: quantizers.weight.quantized(w))
    }
    return isDecomposed ? product + split.outliers.x * split.outliers.w : product
  }
}
