/// The space that TeX puts between two neighbors.
enum Gap: Hashable, Sendable {
  case none, thin, medium, thick

  /// The width in the terminal.
  var columns: Int { self == .none ? 0 : 1 }

  /// The space between two classes (*The TeXbook*, page 170).
  ///
  /// Differs from TeX beside punctuation, where fractions and dots take no space before a comma.
  static func between(_ left: AtomClass, _ right: AtomClass, isScript: Bool) -> Gap {
    switch (left, right) {
    case (.prefix, _), (.opening, _), (_, .closing), (_, .punctuation): .none
    case (.function, .opening): .none
    case (.function, .relation), (.relation, .function): isScript ? .none : .thick
    case (.largeOperator, .relation), (.relation, .largeOperator): isScript ? .none : .thick
    case (.function, _), (.largeOperator, _): .thin
    case (_, .function), (_, .largeOperator): isScript && left == .punctuation ? .none : .thin
    case _ where isScript: .none
    case (.binary, _), (_, .binary): .medium
    case (.relation, .relation): .none
    case (.relation, _), (_, .relation): .thick
    case (.punctuation, _), (.inner, _), (_, .inner): .thin
    default: .none
    }
  }
}
