/// Which weights of W [out × in] share one grid.
public enum ScaleGranularity: Hashable, Sendable {
  /// One grid for the whole matrix.
  case perTensor
  /// One grid for each row, that is, for each output channel.
  case perChannel
  /// One grid for each run of `size` neighboring columns of each row; `size` divides the columns.
  case perGroup(size: Int)
}
