/// Lanes of spans on one axis of time: a Gantt chart, or a schedule whose slots are equally long.
///
///     Timeline(axis: "time, slots", kinds: ["forward", "backward"], lanes: [
///       .init("stage 0", [.init(0, 1, kind: 0, label: "0"), .init(3, 5, kind: 1, label: "0")]),
///       .init("stage 1", [.init(1, 2, kind: 0, label: "0"), .init(2, 3, kind: 1, label: "0")]),
///     ])
public struct Timeline: Codable, Hashable, Sendable {
  /// Something that takes time.
  public struct Span: Codable, Hashable, Sendable {
    /// When it begins.
    public let start: Double
    /// When it ends.
    public let end: Double
    /// What it is, as an index into the timeline's kinds.
    public let kind: Int
    /// What is printed in it where there is room, or empty.
    public internal(set) var label: String

    /// Creates a span.
    ///
    /// - Precondition: both times are finite and the end is not before the start.
    public init(_ start: Double, _ end: Double, kind: Int, label: String = "") {
      precondition(
        start.isFinite && end.isFinite && start <= end,
        "a span runs from a time to a later one, not from \(start) to \(end)")
      self.start = start
      self.end = end
      self.kind = kind
      self.label = label
    }
  }

  /// A row of spans, such as what one device does.
  public struct Lane: Codable, Hashable, Sendable {
    /// The name of the lane.
    public internal(set) var name: String
    /// Its spans in any order.
    public internal(set) var spans: [Span]

    /// Creates a lane.
    public init(_ name: String, _ spans: [Span]) {
      self.name = name
      self.spans = spans
    }
  }

  /// What the axis measures, with its unit.
  public internal(set) var axis: Chart.Axis
  /// The names of the kinds of spans.
  public internal(set) var kinds: [String]
  /// The lanes from top to bottom.
  public internal(set) var lanes: [Lane]

  /// Creates a timeline.
  ///
  /// - Precondition: the axis is linear, and every span is of one of the kinds.
  public init(axis: Chart.Axis, kinds: [String], lanes: [Lane]) {
    precondition(axis.scale == .linear, "time runs on a linear axis")
    precondition(
      lanes.allSatisfy { $0.spans.allSatisfy { kinds.indices.contains($0.kind) } },
      "every span is of one of the \(kinds.count) kinds")
    self.axis = axis
    self.kinds = kinds
    self.lanes = lanes
  }

  /// The kinds whose spans are told apart by their labels as well as by their color.
  package var labeledKinds: Set<Int> {
    let spans = lanes.flatMap(\.spans)
    return Set(kinds.indices).subtracting(spans.filter(\.label.isEmpty).map(\.kind))
  }

  /// The axis of time, covering all spans.
  package func plotAxis(atMost limit: Int) -> PlotAxis {
    PlotAxis(
      axis, covering: lanes.flatMap { $0.spans.flatMap { [$0.start, $0.end] } },
      ends: .atData(padding: 0), atMost: limit)
  }

  /// A row for each lane and kind, with all of its spans.
  var dataTable: DataTable {
    let rows = lanes.flatMap { lane in
      kinds.indices.compactMap { kind -> [String]? in
        let spans = lane.spans.filter { $0.kind == kind }
        guard !spans.isEmpty else { return nil }
        let listed = spans.prefix(Self.longestListing).map(Self.text).joined(separator: ", ")
        let left = spans.count - Self.longestListing
        return [lane.name, kinds[kind], listed + (left > 0 ? " and \(left) more" : "")]
      }
    }
    return DataTable(header: ["lane", "what", "label: start–end"], rows: rows, notes: [])
  }

  /// The most spans of one kind that are listed for a lane.
  private static let longestListing = 64

  private static func text(_ span: Span) -> String {
    let times = "\(NumberText.text(span.start))–\(NumberText.text(span.end))"
    return span.label.isEmpty ? times : "\(span.label): \(times)"
  }
}

extension Figure {
  /// A figure of lanes of spans on one axis of time.
  public static func timeline(
    title: String, caption: String, alt: String, _ timeline: Timeline
  ) -> Figure {
    Figure(title: title, caption: caption, alt: alt, content: .timeline(timeline))
  }
}
