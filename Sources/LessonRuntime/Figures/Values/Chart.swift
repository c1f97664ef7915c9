/// Series of points between two axes, with optional reference lines.
///
///     Chart(x: .log10("parameters"), y: "perplexity", series: [small, large])
///
/// A point that is not finite, or not positive on a logarithmic axis, is a gap: lines break there
/// and the data table says why. A chart without points is drawn as empty axes with "no data".
public struct Chart: Codable, Hashable, Sendable {
  /// The horizontal axis.
  public internal(set) var x: Axis
  /// The vertical axis.
  public internal(set) var y: Axis
  /// The series in the order of the legend.
  public internal(set) var series: [Series]
  /// Lines across the whole chart to compare with.
  public internal(set) var rules: [Rule]

  /// Creates a chart.
  ///
  /// - Precondition: `y` is not categorical; with a categorical `x`, every point's x is the index
  ///   of a category and no rule is vertical.
  public init(x: Axis, y: Axis, series: [Series], rules: [Rule] = []) {
    if case .categories = y.scale { preconditionFailure("only the x axis can have categories") }
    if case .categories(let names) = x.scale {
      precondition(
        rules.allSatisfy { $0.direction == .horizontal }, "a vertical rule needs a numeric x axis")
      for one in series {
        for point in one.points {
          precondition(
            point.x.value.map { (0..<Double(names.count)).contains($0) && $0 == $0.rounded() }
              ?? true,
            "series '\(one.name)' has a point beyond the \(names.count) categories of '\(x.label)'")
        }
      }
    }
    self.x = x
    self.y = y
    self.series = series
    self.rules = rules
  }
}

extension Chart {
  /// A straight line across the chart at a value worth comparing with.
  ///
  ///     .horizontal(5.12, "FP16")
  public struct Rule: Codable, Hashable, Sendable {
    /// The direction in which a rule runs.
    public enum Direction: Codable, Hashable, Sendable {
      /// From left to right, at a y value.
      case horizontal
      /// From bottom to top, at an x value.
      case vertical
    }

    /// The direction in which it runs.
    public let direction: Direction
    /// Where it crosses the other axis.
    public let value: Double
    /// What it stands for.
    public internal(set) var label: String

    /// Creates a rule.
    ///
    /// - Precondition: `value` is finite.
    public init(_ direction: Direction, at value: Double, label: String) {
      precondition(value.isFinite, "the rule '\(label)' must be at a finite value")
      self.direction = direction
      self.value = value
      self.label = label
    }

    /// A rule from left to right at the y value `value`.
    public static func horizontal(_ value: Double, _ label: String) -> Rule {
      Rule(.horizontal, at: value, label: label)
    }

    /// A rule from bottom to top at the x value `value`.
    public static func vertical(_ value: Double, _ label: String) -> Rule {
      Rule(.vertical, at: value, label: label)
    }
  }
}
