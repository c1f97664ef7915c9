/// The sizes that a diagram is laid out with: units of a view box, or columns and rows of a terminal.
package struct DiagramMetrics: Sendable {
  /// The width that all parts share.
  package var width: Double
  /// The height of a line of text.
  package var lineHeight: Double
  /// The height of a bar and of a cell.
  package var cellHeight: Double
  /// The width of a cell without text.
  package var cellWidth: Double
  /// The space on either side of a text in a box.
  package var padding: Double
  /// The space between parts beside each other; half of it between groups of cells.
  package var gap: Double
  /// The space between parts above each other.
  package var rowGap: Double
  /// The space between bars.
  package var barGap: Double
  /// The length of an arrow without text.
  package var arrow: Double
  /// The height that lines between two axes take.
  package var span: Double
  /// The space that a box takes above and below its text.
  package var frame: Double
  /// The width of a text.
  package var measure: @Sendable (String) -> Double
  /// Moves a place to where something can be drawn.
  package var snap: @Sendable (Double) -> Double

  /// Creates metrics from all sizes.
  package init(
    width: Double, lineHeight: Double, cellHeight: Double, cellWidth: Double, padding: Double,
    gap: Double, rowGap: Double, barGap: Double, arrow: Double, span: Double, frame: Double,
    measure: @escaping @Sendable (String) -> Double, snap: @escaping @Sendable (Double) -> Double
  ) {
    self.width = width
    self.lineHeight = lineHeight
    self.cellHeight = cellHeight
    self.cellWidth = cellWidth
    self.padding = padding
    self.gap = gap
    self.rowGap = rowGap
    self.barGap = barGap
    self.arrow = arrow
    self.span = span
    self.frame = frame
    self.measure = measure
    self.snap = snap
  }
}
