extension Diagram {
  /// A row of blocks, such as the memory of one device or the bits of one number.
  public struct Bar: Codable, Hashable, Sendable {
    /// What the row is, printed before it.
    public internal(set) var name: String
    /// The blocks from left to right.
    public internal(set) var blocks: [Block]
    /// What is printed behind the row, such as its total.
    public internal(set) var note: String

    /// Creates a row of blocks.
    public init(_ name: String, _ blocks: [Block], note: String = "") {
      self.name = name
      self.blocks = blocks
      self.note = note
    }

    /// The sum of the blocks' sizes.
    package var total: Double { blocks.reduce(0) { $0 + $1.size } }
  }

  /// A block whose width is its size.
  public struct Block: Codable, Hashable, Sendable {
    /// The size, in a unit that all bars of a diagram share.
    public let size: Double
    /// What the block stands for.
    public internal(set) var shade: Shade
    /// The texts of the equal cells that the block is divided into; empty for a whole block.
    public internal(set) var cells: [String]

    /// Creates a block of a size.
    ///
    /// - Precondition: the size is finite and not negative.
    public init(_ size: Double, _ shade: Shade) {
      precondition(size >= 0 && size.isFinite, "a block of size \(size); give 0 or more")
      self.size = size
      self.shade = shade
      cells = []
    }

    /// Creates a block of one cell for each text, such as the bits of an exponent.
    ///
    ///     Block(cells: "10000010", .init(.gradient, "exponent"))
    public init(cells: String, _ shade: Shade) {
      size = Double(cells.count)
      self.shade = shade
      self.cells = cells.map { String($0) }
    }
  }

  /// A cell of a matrix: its shade and the text in it.
  public struct Cell: Codable, Hashable, Sendable {
    /// What the cell stands for.
    public internal(set) var shade: Shade
    /// What is printed in it.
    public internal(set) var text: String

    /// Creates a cell.
    public init(_ shade: Shade, _ text: String = "") {
      self.shade = shade
      self.text = text
    }
  }

  /// A matrix of cells under its name.
  public struct Cells: Codable, Hashable, Sendable {
    /// Which cells stand closer together, as those that share a scale.
    public enum Groups: Codable, Hashable, Sendable {
      /// All cells touch.
      case none
      /// A gap after every so many columns.
      case columns(Int)
      /// A gap after every so many rows.
      case rows(Int)
    }

    /// What the matrix is.
    public internal(set) var name: String
    /// The cells, row by row.
    public internal(set) var rows: [[Cell]]
    /// Which cells stand closer together.
    public let groups: Groups

    /// Creates a matrix from a function of row and column.
    ///
    /// - Precondition: 1 to 32 rows and 1 to 32 columns, and groups of at least one.
    public init(
      _ name: String, rows: Int, columns: Int, groups: Groups = .none,
      cell: (_ row: Int, _ column: Int) -> Cell
    ) {
      precondition(
        (1...32).contains(rows) && (1...32).contains(columns),
        "a diagram of \(rows)×\(columns) cells; show at most 32×32, a part of a larger matrix")
      switch groups {
      case .columns(let size), .rows(let size):
        precondition(size > 0, "groups of \(size); give at least 1")
      case .none: break
      }
      self.name = name
      self.rows = (0..<rows).map { i in (0..<columns).map { j in cell(i, j) } }
      self.groups = groups
    }
  }

  /// Boxes that exchange something: in a ring, or each with one in the middle.
  public struct Topology: Codable, Hashable, Sendable {
    /// The box in the middle; `nil` for a ring.
    public internal(set) var center: String?
    /// The other boxes in order.
    public internal(set) var names: [String]
    /// What is exchanged.
    public internal(set) var words: String

    /// - Precondition: 2 to 6 boxes, with names of at most 32 characters in all.
    init(center: String?, names: [String], words: String) {
      precondition(
        (2...6).contains(names.count) && names.reduce(0) { $0 + $1.count } <= 32,
        "a diagram of \(names.count) boxes; give 2 to 6, with at most 32 characters in all")
      self.center = center
      self.names = names
      self.words = words
    }
  }

  /// Two axes above each other, with lines between places that belong together.
  public struct AlignedAxes: Codable, Hashable, Sendable {
    /// An axis: its name and its ends.
    public struct Axis: Codable, Hashable, Sendable {
      /// What is measured.
      public internal(set) var name: String
      /// The value at the left end.
      public let start: Double
      /// The value at the right end.
      public let end: Double

      /// Creates an axis.
      ///
      /// - Precondition: the start is less than the end, both finite.
      public init(_ name: String, from start: Double, to end: Double) {
        precondition(
          start.isFinite && end.isFinite && start < end,
          "the axis '\(name)' from \(start) to \(end); give it a start below its end")
        self.name = name
        self.start = start
        self.end = end
      }

      /// Where a value lies, 0 at the left end and 1 at the right.
      package func position(of value: Double) -> Double {
        min(1, max(0, (value - start) / (end - start)))
      }
    }

    /// A value on the upper axis and the one on the lower axis that belongs to it.
    public struct Pair: Codable, Hashable, Sendable {
      /// The value on the upper axis.
      public internal(set) var upper: Double
      /// What is printed above it.
      public internal(set) var upperLabel: String
      /// The value on the lower axis.
      public internal(set) var lower: Double
      /// What is printed below it.
      public internal(set) var lowerLabel: String

      /// Creates a pair of values with their labels.
      public init(_ upper: Double, _ upperLabel: String, _ lower: Double, _ lowerLabel: String) {
        self.upper = upper
        self.upperLabel = upperLabel
        self.lower = lower
        self.lowerLabel = lowerLabel
      }
    }

    /// The axis above.
    public internal(set) var upper: Axis
    /// The axis below.
    public internal(set) var lower: Axis
    /// What is joined by lines.
    public internal(set) var pairs: [Pair]

    /// Creates two aligned axes.
    public init(upper: Axis, lower: Axis, pairs: [Pair]) {
      self.upper = upper
      self.lower = lower
      self.pairs = pairs
    }
  }
}
