/// Where each line of a text stands in the file that it was taken from.
///
/// The lines of a text follow each other in the file, but not at one column: quotes, lists and tabs
/// stand before them.
public struct LinePlaces: Hashable, Sendable {
  /// Where the first line begins.
  public var start: SourceLocation
  /// The column of each line in UTF-8 bytes, counted from 1; empty if all begin where the first does.
  ///
  /// A line that a tab was cut out of can begin before the file's first column.
  public var columns: [Int]

  /// Creates the places of a text's lines.
  public init(_ start: SourceLocation, columns: [Int] = []) {
    self.start = start
    self.columns = columns.contains { $0 != start.column } ? columns : []
  }

  /// The column at which a line begins, counted from 1.
  public func column(ofLine line: Int) -> Int {
    columns.indices.contains(line - 1) ? columns[line - 1] : start.column
  }

  /// The place in the file of a place in the text, both counted from 1.
  public func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(
      file: start.file, line: start.line + line - 1,
      column: max(1, self.column(ofLine: line) + column - 1))
  }
}
