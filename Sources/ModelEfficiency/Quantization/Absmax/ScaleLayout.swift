/// Where the scale of each element of a matrix stands in the list of scales.
struct ScaleLayout: Hashable, Sendable {
  let sharing: ScaleSharing
  let rows: Int
  let columns: Int

  init(_ sharing: ScaleSharing, rows: Int, columns: Int) {
    self.sharing = sharing
    self.rows = rows
    self.columns = columns
  }

  /// How many scales there are.
  var count: Int {
    switch sharing {
    case .perTensor: 1
    case .perRow: rows
    case .perColumn: columns
    case .perGroup(let size): rows * columns / size
    }
  }

  /// The scale of element `k`, counted row by row.
  func index(ofElement k: Int) -> Int {
    switch sharing {
    case .perTensor: 0
    case .perRow: k / columns
    case .perColumn: k % columns
    // Groups divide the rows, so that their borders are those of the list of elements.
    case .perGroup(let size): k / size
    }
  }

  /// The greatest magnitude among the elements of each scale, NaN if one of them is.
  func greatestMagnitudes(of matrix: Matrix) -> [Float] {
    var greatest = [Float](repeating: 0, count: count)
    for (k, element) in matrix.elements.enumerated() {
      let index = index(ofElement: k)
      // Of a number and NaN, `max` takes the first.
      greatest[index] = element.isNaN ? .nan : max(greatest[index], abs(element))
    }
    return greatest
  }
}
