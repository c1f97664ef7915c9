/// Which elements of a matrix share one grid.
public enum Int8Sharing: Hashable, Sendable {
  /// All of them.
  case tensor
  /// Those of one row: of X [tokens × features], one token.
  case rows
  /// Those of one column: of W [features × outputs], one output.
  case columns
}
