extension Range<Int> {
  /// The ranges of at most `size` that make up this one, in order.
  func chunks(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
