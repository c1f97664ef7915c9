/// Why matrices cannot be quantized to 8 bits or multiplied.
public enum Int8Error: Error, Hashable, Sendable {
  /// One of the two factors of a product.
  public enum Factor: String, Hashable, Sendable {
    /// X [tokens × features].
    case activations
    /// W [features × outputs].
    case weight
  }

  /// X has another number of columns than W has rows.
  case shapeMismatch(columns: Int, rows: Int)
  /// A matrix has no elements.
  case empty
  /// The element at this place is NaN, infinite, or beyond ±2¹²⁶.
  case outOfRange(row: Int, column: Int)
  /// The threshold of outliers is NaN, zero or negative.
  case badThreshold(Float)
  /// Sums of this many products may leave 32 bits.
  case tooManyFeatures(Int)
  /// The scales of this factor change along the features, over which a product sums.
  case scalesDoNotFactorOut(Factor)
}

extension Int8Error: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .shapeMismatch(let columns, let rows):
      "X has \(columns) columns, W has \(rows) rows: both must be the number of features"
    case .empty:
      "a matrix has no elements: give it at least one row and one column"
    case .outOfRange(let row, let column):
      """
      the element in row \(row), column \(column) is NaN, infinite or beyond ±2¹²⁶: \
      replace it before quantizing
      """
    case .badThreshold(let threshold):
      "the threshold \(threshold) is not above 0: use 6, or infinity for no outliers"
    case .tooManyFeatures(let count):
      "\(count) features: sums of over \(Int8Matrix.greatestDepth) products may leave 32 bits"
    case .scalesDoNotFactorOut(.activations):
      "X has one scale per feature, which does not factor out of XW: use one per row or tensor"
    case .scalesDoNotFactorOut(.weight):
      "W has one scale per feature, which does not factor out of XW: use one per column or tensor"
    }
  }
}
