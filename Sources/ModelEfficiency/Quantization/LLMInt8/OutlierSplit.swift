/// X [tokens × features] and W [features × outputs] cut in two along the features: those with an
/// outlier, and the rest. XW is the sum of the products of the two parts.
struct OutlierSplit {
  typealias Part = (x: Matrix, w: Matrix)

  /// The outlier features, in order.
  let features: [Int]
  /// The other columns of X, and the rows of W that meet them.
  let regular: Part
  /// The columns of X with an outlier, and the rows of W that meet them.
  let outliers: Part

  /// Throws unless X and W can be multiplied and quantized and the threshold is above 0.
  init(_ x: Matrix, _ w: Matrix, threshold: Float) throws(Int8Error) {
    guard threshold > 0 else { throw .badThreshold(threshold) }
    guard x.columns == w.rows else { throw .shapeMismatch(columns: x.columns, rows: w.rows) }
    try Int8Quantizer.check(x)
    try Int8Quantizer.check(w)
    guard x.columns <= Int8Matrix.greatestDepth else { throw .tooManyFeatures(x.columns) }
    let isOutlier = Self.outliers(of: x, threshold: threshold)
    let others = isOutlier.indices.filter { !isOutlier[$0] }
    features = isOutlier.indices.filter { isOutlier[$0] }
    regular = (x.selecting(columns: others), w.selecting(rows: others))
    outliers = (x.selecting(columns: features), w.selecting(rows: features))
  }

  /// Stops unless outliers can be told by a threshold: none of the values is NaN.
  static func check(_ activations: [Matrix], threshold: Float) {
    precondition(threshold > 0, Int8Error.badThreshold(threshold).description)
    for (layer, x) in activations.enumerated() {
      guard let k = x.elements.firstIndex(where: \.isNaN) else { continue }
      let (row, column) = k.quotientAndRemainder(dividingBy: x.columns)
      preconditionFailure(
        "row \(row), column \(column) of activations \(layer) is NaN: replace it before counting")
    }
  }

  /// Whether each feature has a value of at least this magnitude.
  static func outliers(of x: Matrix, threshold: Float) -> [Bool] {
    var isOutlier = [Bool](repeating: false, count: x.columns)
    for i in 0..<x.rows {
      for j in 0..<x.columns where abs(x[i, j]) >= threshold { isOutlier[j] = true }
    }
    return isOutlier
  }
}

extension Matrix {
  fileprivate func selecting(columns: [Int]) -> Matrix {
    Matrix(rows: rows, columns: columns.count) { self[$0, columns[$1]] }
  }

  func selecting(rows: [Int]) -> Matrix {
    Matrix(rows: rows.count, columns: columns) { self[rows[$0], $1] }
  }
}
