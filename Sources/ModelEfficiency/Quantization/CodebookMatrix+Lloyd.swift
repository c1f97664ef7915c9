extension CodebookMatrix {
  /// One step of Lloyd's algorithm (1957, printed 1982): every centroid moves to the mean of its
  /// weights, then every weight goes to its nearest centroid. Neither half can increase the error.
  ///
  /// A centroid without weights stays where it is. Means are taken in double precision, in the
  /// order of the weights, and rounded to the `Float` that the codebook stores.
  ///
  /// Example: weights 0, 1, 5 with centroids 0, 2 (indices 0, 0, 1; 1 is a tie) -> centroids
  /// 0.5, 5.
  ///
  /// - Precondition: `weight` is the matrix that was quantized.
  public func updated(for weight: Matrix) -> CodebookMatrix {
    CodebookMatrix(weight, nearestIn: means(of: weight))
  }

  private func means(of weight: Matrix) -> [Float] {
    precondition(
      rows == weight.rows && columns == weight.columns,
      """
      a codebook for \(rows)×\(columns), weights of \(weight.rows)×\(weight.columns): \
      give the matrix that was quantized
      """)
    var sums = [Double](repeating: 0, count: centroids.count)
    for (index, value) in zip(indices, weight.elements) { sums[Int(index)] += Double(value) }
    return zip(centroids, zip(sums, populations)).map { centroid, cluster in
      let (sum, count) = cluster
      return count == 0 ? centroid : Float(sum / Double(count))
    }
  }
}
