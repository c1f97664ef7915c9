/// A base with a mark over or under it.
struct Accented: Hashable, Sendable {
  var base: Node
  var mark: AccentMark
}
