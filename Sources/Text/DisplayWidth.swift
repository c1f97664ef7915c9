extension String {
  /// The number of columns that the text takes in a terminal: wide characters take two, combining
  /// ones none.
  ///
  ///     "大小".columns  // 4
  ///     "e\u{301}".columns  // 1
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Substring {
  /// The number of columns that the text takes in a terminal.
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
  /// The number of columns that the character takes: 0, 1 or 2.
  ///
  /// An emoji of several scalars is one picture, and U+FE0F asks for a picture, which is wide;
  /// letters that a script joins keep their columns.
  package var columns: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = unicodeScalars
    guard scalars.first?.properties.isEmoji == true else {
      return scalars.reduce(0) { $0 + $1.columns }
    }
    return scalars.contains("\u{FE0F}") ? 2 : scalars.reduce(0) { max($0, $1.columns) }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if isZeroWidth { return 0 }
    return WideScalars.contains(self) ? 2 : 1
  }

  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .control, .lineSeparator,
      .paragraphSeparator:
      true
    case .format: value != 0xAD && !(0x600...0x605).contains(value) && value != 0x6DD
    // The vowels and finals of Hangul syllables join the consonant before them.
    default: (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
    }
  }
}
