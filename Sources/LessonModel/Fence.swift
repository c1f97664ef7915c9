/// What a fenced block is for: the closed list of words after the opening backticks.
public enum Fence: Hashable, Sendable {
  /// Swift that is shown, and run unless `mode` says otherwise.
  case swift(SwiftMode)
  /// Text of another language, shown only.
  case listing(Listing)
  /// A displayed formula in TeX.
  case math
  /// A table typed by hand: rows of cells separated by `|`, the first row the header.
  case table(caption: String)
}

/// How a Swift block is treated.
public struct SwiftMode: Hashable, Sendable {
  /// The code is compiled and run.
  public var runs: Bool
  /// The code is folded away, whatever it does.
  public var isHidden: Bool
  /// The code stays open, even if it only presents.
  public var isOpen: Bool
  /// The block must throw; its error is what is shown.
  public var mustThrow: Bool

  /// Creates a mode; the default is code that is shown and run.
  public init(
    runs: Bool = true, isHidden: Bool = false, isOpen: Bool = false, mustThrow: Bool = false
  ) {
    self.runs = runs
    self.isHidden = isHidden
    self.isOpen = isOpen
    self.mustThrow = mustThrow
  }
}

/// Languages that are shown but not run.
public enum Listing: String, CaseIterable, Hashable, Sendable {
  case python, json, sh, text
}
