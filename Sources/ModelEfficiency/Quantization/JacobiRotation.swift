/// Columns on their way to being orthogonal: A·V for a growing product V of plane rotations.
struct JacobiRotation {
  /// The columns of A·V.
  private(set) var columns: [[Double]]
  /// The columns of V.
  private(set) var basis: [[Double]]

  /// Begins with the columns of a matrix and V = 1.
  init(columnsOf matrix: Matrix) {
    columns = (0..<matrix.columns).map { matrix.column($0).map(Double.init) }
    basis = (0..<matrix.columns).map { j in (0..<matrix.columns).map { $0 == j ? 1 : 0 } }
  }

  /// The lengths of the columns.
  var norms: [Double] { columns.map { Self.dot($0, $0).squareRoot() } }

  /// The columns from the longest to the shortest, equal ones in their order.
  var order: [Int] {
    let norms = norms
    return columns.indices.sorted { (-norms[$0], $0) < (-norms[$1], $1) }
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
    var hasRotated = false
    for q in columns.indices.dropFirst() {
      for p in 0..<q where rotate(p, q) { hasRotated = true }
    }
    return hasRotated
  }

  /// Makes two columns orthogonal by the smaller of the two rotations that do; false if they were.
  private mutating func rotate(_ p: Int, _ q: Int) -> Bool {
    let product = Self.dot(columns[p], columns[q])
    let (a, b) = (Self.dot(columns[p], columns[p]), Self.dot(columns[q], columns[q]))
    guard abs(product) > 1e-12 * (a * b).squareRoot() else { return false }
    let ratio = (b - a) / (2 * product)
    let magnitude = 1 / (abs(ratio) + (1 + ratio * ratio).squareRoot())
    let tangent = ratio < 0 ? -magnitude : magnitude
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    Self.turn(&columns, p, q, cosine, cosine * tangent)
    Self.turn(&basis, p, q, cosine, cosine * tangent)
    return true
  }

  private static func turn(
    _ vectors: inout [[Double]], _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double
  ) {
    for k in vectors[p].indices {
      let (x, y) = (vectors[p][k], vectors[q][k])
      vectors[p][k] = cosine * x - sine * y
      vectors[q][k] = sine * x + cosine * y
    }
  }

  private static func dot(_ x: [Double], _ y: [Double]) -> Double {
    var sum = 0.0
    for k in x.indices { sum += x[k] * y[k] }
    return sum
  }
}
