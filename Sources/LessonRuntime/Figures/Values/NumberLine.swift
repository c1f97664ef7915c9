/// Rows of marks on one common axis, such as the values of number formats above each other.
///
///     NumberLine(axis: "value", rows: [.init("INT2", [-2, -1, 0, 1]), .init("ternary", [-1, 0, 1])])
///
/// A mark that is not finite, or not positive on a logarithmic axis, is a gap.
public struct NumberLine: Codable, Hashable, Sendable {
  /// The form of a row's marks.
  public enum Shape: Codable, Hashable, Sendable {
    /// An upright stroke, for the levels of a grid.
    case tick
    /// A dot, for the values that are to be placed on it.
    case dot
  }

  /// One mark.
  public struct Mark: Codable, Hashable, Sendable {
    /// The position.
    public let value: Datum
    /// What is printed at the mark where there is room, or empty.
    public internal(set) var label: String

    /// Creates a mark.
    public init(_ value: Datum, label: String = "") {
      self.value = value
      self.label = label
    }
  }

  /// One row of marks.
  public struct Row: Codable, Hashable, Sendable {
    /// The name of the row.
    public internal(set) var name: String
    /// The form of the marks.
    public let shape: Shape
    /// The marks in any order.
    public internal(set) var marks: [Mark]

    /// Creates a row from its marks.
    public init(_ name: String, as shape: Shape = .tick, marks: [Mark]) {
      self.name = name
      self.shape = shape
      self.marks = marks
    }

    /// Creates a row from values and, if given, one label for each.
    ///
    /// - Precondition: there are no labels or as many as values.
    public init(
      _ name: String, as shape: Shape = .tick, _ values: [some DatumConvertible],
      labels: [String] = []
    ) {
      precondition(
        labels.isEmpty || labels.count == values.count,
        "row '\(name)' has \(values.count) values and \(labels.count) labels")
      self.init(
        name, as: shape,
        marks: values.indices.map {
          Mark(values[$0].datum, label: labels.isEmpty ? "" : labels[$0])
        })
    }
  }

  /// The common axis.
  public internal(set) var axis: Chart.Axis
  /// The rows from top to bottom.
  public internal(set) var rows: [Row]

  /// Creates a number line.
  ///
  /// - Precondition: the axis is not categorical.
  public init(axis: Chart.Axis, rows: [Row]) {
    if case .categories = axis.scale { preconditionFailure("a number line has no categories") }
    self.axis = axis
    self.rows = rows
  }
}
