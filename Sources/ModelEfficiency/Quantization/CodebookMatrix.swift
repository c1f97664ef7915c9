/// A matrix [out × in] stored as a codebook of centroids and, for each weight, an index into it.
///
/// Example: centroids −1 and 2, indices [[1, 0, 1]] -> [[2, −1, 2]].
public struct CodebookMatrix: Hashable, Sendable, RowByRow {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The values that weights can have.
  public let centroids: [Float]
  /// The index of each weight's centroid, row by row.
  public let indices: [UInt8]

  /// Gives every weight of W [out × in] the nearest of some centroids, the first one of equals.
  ///
  /// - Precondition: there are weights and 1 to 256 centroids, all of them finite.
  /// - Complexity: O(weights · centroids).
  public init(_ weight: Matrix, nearestIn centroids: [Float]) {
    precondition(!weight.elements.isEmpty, QuantizationError.emptyMatrix.description)
    precondition((1...256).contains(centroids.count), "\(centroids.count) centroids: give 1 to 256")
    if let k = centroids.firstIndex(where: { !$0.isFinite }) {
      preconditionFailure("centroid \(k) is \(centroids[k]): give finite ones")
    }
    if let k = weight.elements.firstIndex(where: { !$0.isFinite }) {
      let (row, column) = k.quotientAndRemainder(dividingBy: weight.columns)
      preconditionFailure(
        "\(weight.elements[k]) in row \(row), column \(column) is nearest to no centroid"
      )
    }
    rows = weight.rows
    columns = weight.columns
    self.centroids = centroids
    let places = centroids.map(Double.init)
    indices = weight.elements.map { Self.indexOfNearest(to: Double($0), in: places) }
  }

  /// The centroid of the weight in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column, here and below.
  public subscript(i: Int, j: Int) -> Float { centroids[index(i, j)] }

  /// The index of the weight in row `i` and column `j`.
  public func index(_ i: Int, _ j: Int) -> Int { Int(indices[place(i, j)]) }

  /// The weights that the indices stand for.
  public func dequantized() -> Matrix {
    Matrix(rows: rows, columns: columns, elements: indices.map { centroids[Int($0)] })
  }

  /// How many weights each centroid has.
  public var populations: [Int] {
    indices.reduce(into: [Int](repeating: 0, count: centroids.count)) { $0[Int($1)] += 1 }
  }

  /// The bits of one index: ⌈log₂ k⌉.
  public var bitsPerIndex: Int { Self.bitsPerIndex(clusters: centroids.count) }

  /// The bits stored per weight: its index, and its share of a codebook of 32-bit floats.
  ///
  /// Example: 16 weights and 4 centroids -> 2 + 4·32/16 = 10.
  public var bitsPerWeight: Double {
    Double(bitsPerIndex) + Double(centroids.count * 32) / Double(indices.count)
  }

  /// ⌈log₂ k⌉, the bits that tell k centroids apart.
  static func bitsPerIndex(clusters: Int) -> Int {
    Int.bitWidth - (clusters - 1).leadingZeroBitCount
  }

  private static func indexOfNearest(to weight: Double, in centroids: [Double]) -> UInt8 {
    var nearest = 0
    var least = Double.infinity
    for (index, centroid) in centroids.enumerated() {
      let distance = abs(weight - centroid)
      if distance < least { (nearest, least) = (index, distance) }
    }
    return UInt8(nearest)
  }
}
