extension Int {
  /// The ranges of at most `size` that cover `self..<end`, in order.
  func chunks(to end: Int, by size: Int) -> some Sequence<Range<Int>> {
    stride(from: self, to: end, by: size).lazy.map { $0..<Swift.min($0 + size, end) }
  }
}
