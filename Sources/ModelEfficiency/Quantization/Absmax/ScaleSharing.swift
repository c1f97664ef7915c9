/// Which elements of a matrix share one scale.
///
/// ``ScaleGranularity`` speaks of weights [out × in] alone. This one also has columns, because in a
/// product X·W the inputs' scales may differ by row and the weights' by column.
public enum ScaleSharing: Hashable, Sendable {
  /// One scale for the whole matrix.
  case perTensor
  /// One scale for each row.
  case perRow
  /// One scale for each column.
  case perColumn
  /// One scale for each run of `size` neighbors in each row; `size` divides the columns.
  case perGroup(size: Int)
}
