/// What a part of a formula does for the spaces around it (*The TeXbook*, chapter 17).
///
/// Two classes are finer than TeX's: named functions stand apart from large operators, because
/// `log(x)` is written without a space and `∑ (x)` with one; and a sign in front of a term is a
/// `prefix`, which an ordinary atom in TeX cannot express.
enum AtomClass: Hashable, Sendable {
  case ordinary, function, largeOperator, binary, relation, opening, closing, punctuation, inner
  case prefix

  /// Whether a binary operator can follow.
  var isOperand: Bool { self == .ordinary || self == .closing || self == .inner }

  /// Whether a function can apply to it.
  var startsOperand: Bool {
    switch self {
    case .ordinary, .function, .largeOperator, .opening, .inner, .prefix: true
    case .binary, .relation, .closing, .punctuation: false
    }
  }
}
