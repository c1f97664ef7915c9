/// The commands that take arguments or open something; the parser knows each of them.
enum Structure: String, CaseIterable {
  case frac, dfrac, tfrac, binom, sqrt
  case text, textrm, textbf, textit, texttt
  case operatorname, underset, overset, stackrel
  case left, middle, right
  case limits, nolimits
  case begin, end
  case mod, pmod

  /// Whether the command ends what stands before it, so that no part of a formula begins here.
  var endsRow: Bool { self == .right || self == .middle || self == .end }
}
