extension Chart {
  /// The form in which a series is drawn.
  public enum Mark: Codable, Hashable, Sendable {
    /// Points joined in their order; a spread becomes a band.
    case line
    /// Points on their own; a spread becomes a whisker.
    case points
    /// Bars from zero, side by side with those of other series; a spread becomes a whisker.
    case bars
  }

  /// One point, with the spread of what was measured there.
  public struct Point: Codable, Hashable, Sendable {
    /// The position along the x axis.
    public let x: Datum
    /// The position along the y axis.
    public let y: Datum
    /// The least measured y, or `nil` if the point stands for one measurement.
    public let low: Datum?
    /// The greatest measured y, or `nil` if the point stands for one measurement.
    public let high: Datum?

    /// Creates a point.
    public init(x: Datum, y: Datum, low: Datum? = nil, high: Datum? = nil) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  /// Points that belong together under one name in the legend.
  ///
  ///     Chart.Series("GPTQ", x: [2, 3, 4], y: [9.1, 3.2, 1.0])
  public struct Series: Codable, Hashable, Sendable {
    /// The name in the legend.
    public internal(set) var name: String
    /// The form in which the series is drawn.
    public let mark: Mark
    /// The points, in the order in which a line joins them.
    public let points: [Point]

    /// Creates a series from its points.
    public init(_ name: String, as mark: Mark = .line, points: [Point]) {
      self.name = name
      self.mark = mark
      self.points = points
    }

    /// Creates a series from its coordinates.
    ///
    /// - Precondition: `x` and `y` have the same length.
    public init(
      _ name: String, as mark: Mark = .line, x: [some DatumConvertible], y: [some DatumConvertible]
    ) {
      precondition(
        x.count == y.count, "series '\(name)' has \(x.count) x values and \(y.count) y values")
      self.init(name, as: mark, points: zip(x, y).map { Point(x: $0.datum, y: $1.datum) })
    }

    /// Creates a series of one value for each category, in the order of the axis.
    ///
    ///     Chart.Series("loss", values: [3.2, 1.0])   // at categories 0 and 1
    public init(_ name: String, as mark: Mark = .bars, values: [some DatumConvertible]) {
      self.init(name, as: mark, x: Array(values.indices), y: values)
    }

    /// Creates a series of means over repeated measurements, such as seeds, with their spread from
    /// the least to the greatest.
    ///
    /// A mean of no samples is not a number; a sample that is not finite makes a gap of the point.
    ///
    ///     Chart.Series("loss", x: [4], samples: [[1.0, 2.0, 6.0]])   // 3 between 1 and 6
    ///
    /// - Precondition: there is one list of samples for each x.
    public init(
      _ name: String, as mark: Mark = .line, x: [some DatumConvertible], samples: [[Double]]
    ) {
      precondition(
        x.count == samples.count,
        "series '\(name)' has \(x.count) x values and \(samples.count) lists of samples")
      let points = zip(x, samples).map { x, samples in
        let mean = Datum(samples.reduce(0, +) / Double(samples.count))
        guard mean.value != nil, let low = samples.min(), let high = samples.max() else {
          return Point(x: x.datum, y: mean)
        }
        return Point(x: x.datum, y: mean, low: Datum(low), high: Datum(high))
      }
      self.init(name, as: mark, points: points)
    }

    /// The same points in another form.
    public func drawn(as mark: Mark) -> Series { Series(name, as: mark, points: points) }
  }
}
