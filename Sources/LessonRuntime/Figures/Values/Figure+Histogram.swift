extension Figure {
  /// How often values fall into bins of equal, nice width.
  ///
  /// Bins are half open, [a, b), with a and b multiples of the width; values that are not finite
  /// are left out and counted in the label of the axis.
  ///
  ///     Figure.histogram(
  ///       title: "Weights", caption: "Layer 0.", alt: "A bell around 0.",
  ///       x: "weight", values: [0.1, 0.2, 0.3, 1.0], bins: 2)   // [0, 0.5): 3, [0.5, 1): 0, [1, 1.5): 1
  ///
  /// - Precondition: `bins` is positive; the width is chosen so that there are about as many.
  public static func histogram(
    title: String, caption: String, alt: String, x label: String,
    values: [some DatumConvertible], bins: Int = 20
  ) -> Figure {
    precondition(bins > 0, "a histogram needs at least one bin")
    let finite = values.compactMap(\.datum.value)
    let step = binWidth(of: finite, bins: bins)
    var counts: [Int: Int] = [:]
    for value in finite { counts[bin(of: value, width: step), default: 0] += 1 }
    let range = counts.keys.min().flatMap { low in counts.keys.max().map { low...$0 } }
    let points = (range.map(Array.init) ?? []).map { bin in
      Chart.Point(
        x: Datum((step.multiple(bin) + step.multiple(bin + 1)) / 2),
        y: Datum(Double(counts[bin, default: 0])))
    }
    let left = values.count - finite.count
    let bins = "centers of bins of width \(NumberText.text(step.value))"
    return bars(
      title: title, caption: caption, alt: alt,
      x: "\(label) (\(bins)\(left == 0 ? "" : ", \(left) not finite left out"))", y: "count",
      series: [Chart.Series("count", points: points)])
  }

  private static func binWidth(of values: [Double], bins: Int) -> NiceStep {
    guard let least = values.min(), let greatest = values.max() else { return NiceStep(atLeast: 1) }
    let size = max(abs(least), abs(greatest))
    // Equal values have no spread to divide: one bin of a tenth of their size. Below 10³⁰⁷ the
    // edges are finite.
    let share = min(1e307, greatest / Double(bins) - least / Double(bins))
    let spread = greatest - least > size * 1e-12 ? share : size / 10
    // The nice width may be up to 1.5 times narrower than asked, so that it is seldom 1.7 times wider.
    return NiceStep(atLeast: spread > 1e-300 ? spread / 1.5 : 1)
  }

  /// The division may miss an edge by one rounding, so the edges themselves decide.
  private static func bin(of value: Double, width: NiceStep) -> Int {
    let guess = Int((value / width.value).rounded(.down))
    if value >= width.multiple(guess + 1) { return guess + 1 }
    return value < width.multiple(guess) ? guess - 1 : guess
  }
}
