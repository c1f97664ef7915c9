/// Columns on their way to being orthogonal: A·V for a growing product V of plane rotations.
struct JacobiRotation {
  /// The number n of columns.
  let count: Int
  /// The columns of A·V, one after another, each followed by its column of V: m + n numbers.
  private var elements: [Double]
  /// The length m of a column of A·V.
  private let height: Int
  /// The distance m + n from one column to the next.
  private var stride: Int { height + count }

  /// Begins with the columns of a matrix and V = 1.
  init(columnsOf matrix: Matrix) {
    count = matrix.columns
    height = matrix.rows
    elements = (0..<matrix.columns).flatMap { j in
      matrix.column(j).map(Double.init) + (0..<matrix.columns).map { $0 == j ? 1 : 0 }
    }
  }

  /// Element `i` of column `j` of A·V.
  func column(_ j: Int, _ i: Int) -> Double { elements[j * stride + i] }

  /// Element `i` of column `j` of V.
  func basis(_ j: Int, _ i: Int) -> Double { elements[j * stride + height + i] }

  /// The lengths of the columns of A·V.
  var norms: [Double] {
    (0..<count).map { j in
      (0..<height).reduce(0.0) { $0 + column(j, $1) * column(j, $1) }.squareRoot()
    }
  }

  /// Rotates all pairs of columns, sweep after sweep, until none is oblique.
  mutating func orthogonalize() {
    // Convergence is quadratic; no matrix is known to need more than a dozen sweeps.
    for _ in 0..<60 {
      guard sweep() else { return }
    }
  }

  /// Rotates each pair of columns once; false if all were orthogonal already.
  private mutating func sweep() -> Bool {
    let (count, height, stride) = (count, height, stride)
    return elements.withUnsafeMutableBufferPointer { elements in
      var hasRotated = false
      for q in 0..<count {
        for p in 0..<q {
          let first = elements[p * stride..<(p + 1) * stride]
          let second = elements[q * stride..<(q + 1) * stride]
          if Self.rotate(.init(rebasing: first), .init(rebasing: second), height: height) {
            hasRotated = true
          }
        }
      }
      return hasRotated
    }
  }

  /// Makes two columns orthogonal by the smaller of the two rotations that do; false if they were.
  private static func rotate(
    _ x: UnsafeMutableBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>, height: Int
  ) -> Bool {
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for k in 0..<height {
      xx += x[k] * x[k]
      yy += y[k] * y[k]
      xy += x[k] * y[k]
    }
    guard abs(xy) > 1e-12 * (xx * yy).squareRoot() else { return false }
    let ratio = (yy - xx) / (2 * xy)
    let magnitude = 1 / (abs(ratio) + (1 + ratio * ratio).squareRoot())
    let tangent = ratio < 0 ? -magnitude : magnitude
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = cosine * tangent
    for k in x.indices {
      let (a, b) = (x[k], y[k])
      x[k] = cosine * a - sine * b
      y[k] = sine * a + cosine * b
    }
    return true
  }
}
