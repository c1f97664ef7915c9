/// An explicit space.
enum Space: Hashable, Sendable {
  case negative, thin, medium, thick, word, quad, doubleQuad

  /// The width in the page, in CSS units.
  var width: String {
    switch self {
    case .negative: "-0.167em"
    case .thin: "0.167em"
    case .medium: "0.222em"
    case .thick: "0.278em"
    case .word: "0.333em"
    case .quad: "1em"
    case .doubleQuad: "2em"
    }
  }

  /// The width in the terminal, in columns.
  var columns: Int {
    switch self {
    case .negative: 0
    case .thin, .medium, .thick, .word: 1
    case .quad: 2
    case .doubleQuad: 4
    }
  }
}
