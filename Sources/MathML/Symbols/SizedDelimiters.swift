/// The commands for delimiters of a fixed size: `\big`, `\bigl`, `\bigr`, `\bigm` and larger.
enum SizedDelimiters {
  /// The names without the backslash.
  static let names: [String] = DelimiterSize.allCases.flatMap { size in
    suffixes.map { size.rawValue + $0.suffix }
  }

  /// Size and class that a command asks for.
  static func size(named name: String) -> (size: DelimiterSize, atomClass: AtomClass)? {
    for size in DelimiterSize.allCases {
      for (suffix, atomClass) in suffixes where size.rawValue + suffix == name {
        return (size, atomClass)
      }
    }
    return nil
  }

  private static let suffixes: [(suffix: String, atomClass: AtomClass)] = [
    ("", .ordinary), ("l", .opening), ("r", .closing), ("m", .relation),
  ]
}
