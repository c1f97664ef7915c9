/// The sweep of GPTQ over some neighboring rows of W, sixteen rows to a vector.
struct GPTQStrip {
  /// The rows of a strip: enough to make the products fast, few enough for all threads to have some.
  static func height(rows: Int) -> Int { min(max(rows / 4 / lanes * lanes, 4 * lanes), 1024) }
  private static let lanes = SIMD16<Float>.scalarCount

  /// What a strip leaves: codes [rows × in], columns as in W, the grids [rows × groups], and each
  /// row's sum of squared errors.
  struct Swept: Sendable {
    var codes: [UInt8]
    var grids: [AffineGrid]
    var squaredErrors: [Float]
  }

  private let sweep: GPTQSweep
  private let rowCount: Int
  /// [in × rows, filled up to whole vectors] Transposed, so that a vector holds one column of
  /// sixteen rows: its weights before it is rounded and its errors after, which is what the
  /// product that updates the next block needs.
  private var columns: Matrix
  /// [vectors × groups]
  private var grids: [AffineGridVector]
  private var codes: [UInt8]
  private var squaredErrors: [SIMD16<Float>]

  init(rows: Range<Int>, of sweep: GPTQSweep) {
    self.sweep = sweep
    rowCount = rows.count
    let vectors = rows.chunks(of: Self.lanes)
    columns = Matrix(rows: sweep.order.count, columns: vectors.count * Self.lanes)
    for (vector, rows) in vectors.enumerated() {
      columns.setVectors(
        vector, ofRows: 0..<columns.rows, to: sweep.weight.columnVectors(sweep.order, ofRows: rows))
    }
    grids = vectors.flatMap { rows in
      (0..<sweep.grids.groups).map { group in
        AffineGridVector(rows.map { sweep.grids[row: $0, group: group] })
      }
    }
    codes = [UInt8](repeating: 0, count: rows.count * columns.rows)
    squaredErrors = [SIMD16<Float>](repeating: SIMD16(), count: vectors.count)
  }

  /// Rounds all columns, at most `blockSize` of them (or one dynamic group) at a time.
  consuming func swept(blockSize: Int) -> Swept {
    let wholeGroups = sweep.dynamicGroupSize.map { max($0, blockSize / $0 * $0) }
    round(0..<columns.rows, blockSize: wholeGroups ?? blockSize)
    let groups = sweep.grids.groups
    return Swept(
      codes: codes,
      grids: (0..<rowCount).flatMap { row in
        (0..<groups).map { grids[row / Self.lanes * groups + $0][row % Self.lanes] }
      },
      squaredErrors: (0..<rowCount).map { squaredErrors[$0 / Self.lanes][$0 % Self.lanes] })
  }

  /// Rounds the columns of a range: the first half, then, after its errors have been passed on,
  /// the second. Halving makes the products large, hence fast, and keeps the order of the errors.
  private mutating func round(_ range: Range<Int>, blockSize: Int) {
    guard range.count > blockSize else { return round(range) }
    let blocks = (range.count + blockSize - 1) / blockSize
    let middle = range.lowerBound + blocks / 2 * blockSize
    round(range.lowerBound..<middle, blockSize: blockSize)
    passErrors(of: range.lowerBound..<middle, onTo: middle..<range.upperBound)
    round(middle..<range.upperBound, blockSize: blockSize)
  }

  /// Passes the errors of rounded columns on to later ones: W −= E·U, here transposed.
  private mutating func passErrors(of rounded: Range<Int>, onTo later: Range<Int>) {
    let all = 0..<columns.columns
    columns.withMutableBlock { columns in
      sweep.inverseFactor.withBlock { u in
        columns[later, all].subtractProduct(u[rounded, later].transposed, columns[rounded, all])
      }
    }
  }

  /// Rounds one block.
  private mutating func round(_ block: Range<Int>) {
    let u = sweep.inverseFactor[block, block]
    for vector in squaredErrors.indices {
      var weights = columns.vectors(vector, ofRows: block)
      round(&weights, block.lowerBound, vector, u)
      columns.setVectors(vector, ofRows: block, to: weights)
    }
  }

  /// Rounds a block of columns, from `first` on, for one vector of rows; the weights become errors.
  ///
  /// - Parameter u: U [block × block].
  private mutating func round(
    _ weights: inout [SIMD16<Float>], _ first: Int, _ vector: Int, _ u: Matrix
  ) {
    let groups = sweep.grids.groups
    for j in weights.indices {
      if let group = sweep.dynamicGroup(startingAt: first + j) {
        grids[vector * groups + group.index] = AffineGridVector(
          covering: weights[j..<j + group.columns.count], quantizer: sweep.grids.quantizer)
      }
      let grid = grids[vector * groups + sweep.grids.groupOfColumn[first + j]]
      let q = grid.codes(for: weights[j])
      let error = (weights[j] - grid.values(of: q)) / u[j, j]
      weights[j] = error
      Self.pass(error, onTo: &weights, after: j, u)
      squaredErrors[vector].addProduct(error, error)
      store(q, vector, column: sweep.order[first + j])
    }
  }

  /// The step of the method: w_k −= e·U_jk for all columns k of the block after j.
  private static func pass(
    _ error: SIMD16<Float>, onTo weights: inout [SIMD16<Float>], after j: Int, _ u: Matrix
  ) {
    weights.withUnsafeMutableBufferPointer { weights in
      u.withBlock { u in
        let row = u.start + j * u.rowStride
        for k in j + 1..<weights.count {
          weights[k].addProduct(-error, SIMD16(repeating: row[k]))
        }
      }
    }
  }

  /// Keeps the codes of one column, whole numbers as floats.
  private mutating func store(_ q: SIMD16<Float>, _ vector: Int, column: Int) {
    // Beside 2²³ a float has a last bit of 1, so that its lowest byte is the code.
    let bits = unsafeBitCast(q + 0x1p23, to: SIMD16<UInt32>.self)
    let bytes = SIMD16<UInt8>(truncatingIfNeeded: bits)
    let first = vector * Self.lanes
    for lane in 0..<min(Self.lanes, rowCount - first) {
      codes[(first + lane) * columns.rows + column] = bytes[lane]
    }
  }
}
