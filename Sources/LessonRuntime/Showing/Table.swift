/// A table of computed values with a caption.
///
///     var table = Table("Error by bits", columns: "bits", .init("RTN", .percent(1)))
///     table.add(4, 0.1078)
///     show(table)
public struct Table: Codable, Hashable, Sendable, Displayable {
  /// What the table shows.
  public internal(set) var caption: String
  /// The columns from left to right; the first one names the rows.
  public internal(set) var columns: [Column]
  /// The cells of each row, as text.
  public internal(set) var rows: [[Cell]] = []

  /// A column: its title, and how its numbers are written.
  public struct Column: Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The column's title.
    public internal(set) var title: String
    /// How numbers are written.
    let format: NumberFormat

    /// Creates a column.
    public init(_ title: String, _ format: NumberFormat = .significant(4)) {
      self.title = title
      self.format = format
    }

    /// Creates a column of texts, whole numbers, or numbers with four digits.
    public init(stringLiteral title: String) { self.init(title) }
  }

  /// A cell: its text, and whether it is a number, which is aligned to the right.
  public struct Cell: Codable, Hashable, Sendable {
    /// What the cell shows.
    public internal(set) var text: String
    /// The cell is a number.
    public let isNumber: Bool
  }

  /// Creates a table without rows.
  public init(_ caption: String, columns: Column...) { self.init(caption, columns: columns) }

  /// Creates a table without rows.
  public init(_ caption: String, columns: [Column]) {
    precondition(!caption.isEmpty, "a table needs a caption")
    self.caption = caption
    self.columns = columns
  }

  /// Adds a row; numbers are written as their column says.
  ///
  /// - Precondition: one value a column.
  public mutating func add(_ values: Any..., line: Int = #line) { add(values, line: line) }

  /// Adds a row; numbers are written as their column says.
  ///
  /// - Precondition: one value a column.
  public mutating func add(_ values: [Any], line: Int = #line) {
    precondition(
      values.count == columns.count, "\(values.count) values for \(columns.count) columns")
    rows.append(zip(values, columns).map { Cell(value: $0, format: $1.format, line: line) })
  }

  /// The table itself.
  public var output: Output { .table(self) }

  /// A column of numbers is aligned to the right.
  public func isNumeric(_ column: Int) -> Bool {
    !rows.isEmpty && rows.allSatisfy { $0[column].isNumber || $0[column].text == "–" }
  }
}

extension Table.Cell {
  fileprivate init(value: Any, format: NumberFormat, line: Int) {
    switch value {
    case let value as any BinaryInteger:
      self.init(text: NumberFormat.whole(value, grouped: true), isNumber: true)
    case let value as any BinaryFloatingPoint:
      self.init(text: format.text(value), isNumber: true)
    default: self.init(text: Display.text(value, line: line), isNumber: false)
    }
  }
}
