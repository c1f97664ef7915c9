extension Chart {
  /// An axis: its label with the unit, how values are placed on it, and from where to where.
  ///
  /// A string literal is a linear axis of that label.
  ///
  ///     x: "bits per weight", y: .log10("loss", range: 0.1...100)
  public struct Axis: Codable, Hashable, Sendable {
    /// How values are placed along an axis.
    public enum Scale: Codable, Hashable, Sendable {
      /// Equal differences are equally long.
      case linear
      /// Equal ratios are equally long; zero and negative values are gaps.
      case log10
      /// Names side by side; the value of a point is the index of its category.
      case categories([String])
    }

    /// What the axis measures, with its unit.
    public internal(set) var label: String
    /// How values are placed.
    public internal(set) var scale: Scale
    /// The values at the two ends, or `nil` to cover the data; what lies beyond is cut off.
    public let range: ClosedRange<Double>?

    /// Creates an axis.
    ///
    /// - Precondition: `range`, if given, is finite, not empty, and positive on a logarithmic axis;
    ///   categories have no range.
    public init(_ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil) {
      if let range {
        precondition(
          (1e-300...1e300).contains(range.upperBound - range.lowerBound),
          "the range of axis '\(label)' must have two different, finite ends")
        switch scale {
        case .linear: break
        case .log10:
          precondition(range.lowerBound > 0, "the logarithmic axis '\(label)' must start above 0")
        case .categories: preconditionFailure("the categorical axis '\(label)' has no range")
        }
      }
      self.label = label
      self.scale = scale
      self.range = range
    }

    /// An axis on which equal differences are equally long.
    public static func linear(_ label: String, range: ClosedRange<Double>? = nil) -> Axis {
      Axis(label, scale: .linear, range: range)
    }

    /// An axis on which equal ratios are equally long.
    public static func log10(_ label: String, range: ClosedRange<Double>? = nil) -> Axis {
      Axis(label, scale: .log10, range: range)
    }

    /// An axis of names side by side.
    public static func categories(_ label: String, _ names: [String]) -> Axis {
      Axis(label, scale: .categories(names))
    }
  }
}

extension Chart.Axis: ExpressibleByStringInterpolation {
  /// A linear axis that covers the data.
  public init(stringLiteral label: String) { self.init(label) }
}
