/// Something a block put out, in the order in which it did.
public enum Output: Codable, Hashable, Sendable {
  /// Text written by `print`.
  case printed(String)
  /// The value of the block's last expression, or of `show`, as text.
  case value(String)
  /// A table.
  case table(Table)
  /// A figure.
  case figure(Figure)
  /// A claim and what became of it.
  case check(Check)
  /// One computation for several values of a parameter.
  case exploration(Exploration)
  /// The error that a `throws` block threw, as text.
  case thrown(String)
}

/// One computation for several values of a parameter: a frame for each value.
public struct Exploration: Codable, Hashable, Sendable {
  /// The parameter's name, as in `--set name=value`.
  public var name: String
  /// The values as text, one a frame.
  public var values: [String]
  /// The frame that is shown first.
  public var selected: Int
  /// What the computation put out for each value.
  public var frames: [[Output]]

  /// Creates an exploration whose frames are still to come.
  public init(name: String, values: [String], selected: Int, frames: [[Output]] = []) {
    self.name = name
    self.values = values
    self.selected = selected
    self.frames = frames
  }
}
