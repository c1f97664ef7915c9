extension KMeansQuantizer {
  /// The codebook with the least squared error of all, found by dynamic programming.
  ///
  /// On a line the clusters of a best codebook are runs of the sorted weights (Fisher 1958), so
  /// the best way to cut the first i weights into c runs is a best way to cut the first j into
  /// c − 1 and one more run: E(c, i) = min over j of E(c − 1, j) + the spread of weights j…i − 1.
  /// The initialization is not used.
  ///
  /// Example: clusters 2, weights 0, 1, 5, 6 -> 0.5 and 5.5, squared error 4·0.25.
  ///
  /// - Throws: as ``quantized(_:)``.
  /// - Complexity: O(clusters · weights²): meant for a few thousand weights.
  public func optimum(of weight: Matrix) throws(QuantizationError) -> CodebookMatrix {
    try check(weight)
    let runs = SortedRuns(weight.elements)
    let cuts = runs.bestCuts(into: min(clusters, runs.count))
    return CodebookMatrix(
      weight, nearestIn: zip(cuts, cuts.dropFirst()).map { runs.mean(of: $0..<$1) })
  }
}

/// Means and spreads of runs of sorted weights, each in constant time.
private struct SortedRuns {
  private let center: Double
  /// Sums of the first i weights and of their squares, taken from the mean of all so that little
  /// is canceled.
  private var sums: [Double] = [0]
  private var squares: [Double] = [0]

  init(_ weights: [Float]) {
    center = weights.reduce(0) { $0 + Double($1) } / Double(weights.count)
    for (i, weight) in weights.sorted().enumerated() {
      let offset = Double(weight) - center
      sums.append(sums[i] + offset)
      squares.append(squares[i] + offset * offset)
    }
  }

  var count: Int { sums.count - 1 }

  func mean(of run: Range<Int>) -> Float {
    Float(center + (sums[run.upperBound] - sums[run.lowerBound]) / Double(run.count))
  }

  /// Σ (w − mean)² over a run.
  private func spread(of run: Range<Int>) -> Double {
    let sum = sums[run.upperBound] - sums[run.lowerBound]
    return squares[run.upperBound] - squares[run.lowerBound] - sum * sum / Double(run.count)
  }

  /// Where the runs of a best partition begin, and the end.
  func bestCuts(into runs: Int) -> [Int] {
    var errors = [0] + [Double](repeating: .infinity, count: count)
    var starts: [[Int]] = []
    for run in 1...runs {
      var next = [Double](repeating: .infinity, count: count + 1)
      var start = [Int](repeating: 0, count: count + 1)
      for end in run...count {
        for begin in run - 1..<end {
          let error = errors[begin] + spread(of: begin..<end)
          if error < next[end] { (next[end], start[end]) = (error, begin) }
        }
      }
      errors = next
      starts.append(start)
    }
    return starts.reversed().reduce(into: [count]) { $0.append($1[$0[$0.count - 1]]) }.reversed()
  }
}
