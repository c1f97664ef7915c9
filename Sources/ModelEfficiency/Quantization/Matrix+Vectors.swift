extension Matrix {
  /// A rectangle of this matrix.
  subscript(rows: Range<Int>, columns: Range<Int>) -> Matrix {
    Matrix(
      rows: rows.count, columns: columns.count,
      elements: rows.flatMap { i in
        elements[i * self.columns + columns.lowerBound..<i * self.columns + columns.upperBound]
      })
  }

  /// Some columns, each as the vector of its elements in at most sixteen rows.
  func columnVectors(_ columns: [Int], ofRows rows: Range<Int>) -> [SIMD16<Float>] {
    columns.map { j in
      var vector = SIMD16<Float>()
      for (lane, i) in rows.enumerated() { vector[lane] = elements[i * self.columns + j] }
      return vector
    }
  }

  /// Elements 16·`index`… of some rows, one vector a row.
  func vectors(_ index: Int, ofRows rows: Range<Int>) -> [SIMD16<Float>] {
    withBlock { block in
      rows.map { i in
        let start = UnsafeRawPointer(block.start + i * block.rowStride + 16 * index)
        return start.loadUnaligned(as: SIMD16.self)
      }
    }
  }

  /// Replaces elements 16·`index`… of some rows.
  mutating func setVectors(_ index: Int, ofRows rows: Range<Int>, to vectors: [SIMD16<Float>]) {
    withMutableBlock { block in
      for (i, vector) in zip(rows, vectors) {
        let start = UnsafeMutableRawPointer(block.start + i * block.rowStride + 16 * index)
        start.storeBytes(of: vector, as: SIMD16.self)
      }
    }
  }

  /// The matrix whose element (p, q) is element (`rows[p]`, `columns[q]`) of this one.
  func permuting(rows: [Int], columns: [Int]) -> Matrix {
    if rows.elementsEqual(0..<self.rows) && columns.elementsEqual(0..<self.columns) { return self }
    var permuted: [Float] = []
    permuted.reserveCapacity(elements.count)
    for i in rows {
      let start = i * self.columns
      for j in columns { permuted.append(elements[start + j]) }
    }
    return Matrix(rows: self.rows, columns: self.columns, elements: permuted)
  }
}
