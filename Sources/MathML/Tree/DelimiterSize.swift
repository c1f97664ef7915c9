/// The fixed sizes of `\big`, `\Big`, `\bigg` and `\Bigg`.
enum DelimiterSize: String, Hashable, Sendable, CaseIterable {
  case big, Big, bigg, Bigg

  /// The height in the page.
  var height: String {
    switch self {
    case .big: "1.2em"
    case .Big: "1.8em"
    case .bigg: "2.4em"
    case .Bigg: "3em"
    }
  }
}
