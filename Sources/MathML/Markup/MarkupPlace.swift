/// Where a sign stands in its row. Browsers space operators by their place, and not as TeX does;
/// the markup states the difference only.
struct MarkupPlace: Hashable, Sendable {
  /// The class after TeX's rules; nil where the sign's own class holds.
  var atomClass: AtomClass?
  var isFirst = false
  var isLast = false

  /// A part that is not in a row.
  static let alone = MarkupPlace()
}
