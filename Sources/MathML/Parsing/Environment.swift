/// What `\begin` can open.
enum Environment: String, CaseIterable {
  case matrix, pmatrix, bmatrix
  case bracedMatrix = "Bmatrix"
  case vmatrix
  case doubleBarMatrix = "Vmatrix"
  case cases, array
  case aligned, align
  case unnumberedAlign = "align*"
  case split, gathered

  /// How its columns stand; those of `array` are said by the author.
  var layout: Grid.Layout {
    switch self {
    case .matrix, .pmatrix, .bmatrix, .bracedMatrix, .vmatrix, .doubleBarMatrix: .matrix
    case .cases: .cases
    case .array: .array([])
    case .aligned, .align, .unnumberedAlign, .split: .aligned
    case .gathered: .gathered
    }
  }

  /// The delimiters that it brings along.
  var delimiters: (left: String, right: String?)? {
    switch self {
    case .pmatrix: ("(", ")")
    case .bmatrix: ("[", "]")
    case .bracedMatrix: ("{", "}")
    case .vmatrix: ("|", "|")
    case .doubleBarMatrix: ("‖", "‖")
    case .cases: ("{", nil)
    case .matrix, .array, .aligned, .align, .unnumberedAlign, .split, .gathered: nil
    }
  }
}
