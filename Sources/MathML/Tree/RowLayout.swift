/// The members of a row with the spaces between them.
///
/// Applies TeX's rules once for all renderers: which `−` is a sign and which a subtraction, and
/// how much space two neighbors need (*The TeXbook*, chapter 18 and appendix G, rules 5 and 6).
struct RowLayout {
  /// A member of the row, other than a space, and what precedes it.
  struct Member {
    var node: Node
    var leading: AtomClass
    var trailing: AtomClass
    /// The explicit spaces before it.
    var spaces: [Space] = []
    /// The space that TeX puts before it.
    var gap = Gap.none

    /// The space before it in the terminal; an explicit space does not add to TeX's own.
    var columnsBefore: Int { max(gap.columns, spaces.map(\.columns).reduce(0, +)) }
  }

  private(set) var members: [Member] = []
  /// The explicit spaces after the last member.
  private(set) var trailingSpaces: [Space] = []

  /// Lays out a row.
  ///
  /// - Parameters:
  ///   - continuesOperand: something that can be added to stands before the row.
  ///   - isScript: only the spaces around functions and large operators remain.
  init(_ nodes: [Node], continuesOperand: Bool = false, isScript: Bool = false) {
    for node in nodes {
      if case .space(let space) = node {
        trailingSpaces.append(space)
      } else {
        members.append(
          Member(
            node: node, leading: node.leadingClass, trailing: node.trailingClass,
            spaces: trailingSpaces))
        trailingSpaces = []
      }
    }
    resolveSigns(continuesOperand: continuesOperand)
    if continuesOperand, !members.isEmpty {
      members[0].gap = Gap.between(.ordinary, members[0].leading, isScript: isScript)
    }
    for (left, right) in zip(members.indices, members.indices.dropFirst()) {
      members[right].gap = Gap.between(
        members[left].trailing, members[right].leading, isScript: isScript)
    }
  }

  private mutating func resolveSigns(continuesOperand: Bool) {
    var previous: AtomClass = continuesOperand ? .ordinary : .opening
    var openBars = 0
    for index in members.indices {
      if members[index].leading == .binary {
        let next = index + 1 < members.count ? members[index + 1].leading : .closing
        resolveBinary(index, after: previous, before: next)
      } else if members[index].node.isBar {
        resolveBar(index, after: previous, openBars: &openBars)
      }
      previous = members[index].trailing
    }
  }

  private mutating func resolveBinary(
    _ index: Int, after previous: AtomClass, before next: AtomClass
  ) {
    switch next {
    case .relation, .closing, .punctuation: setClass(of: index, to: .ordinary)
    default: if !previous.isOperand { setClass(of: index, to: .prefix) }
    }
  }

  /// A bar where an operand is awaited opens; the next one after an operand closes it. So the
  /// minus of `|-x|` is a sign. Toward the outside both look like ordinary signs.
  private mutating func resolveBar(
    _ index: Int, after previous: AtomClass, openBars: inout Int
  ) {
    if !previous.isOperand {
      members[index].trailing = .opening
      openBars += 1
    } else if openBars > 0 {
      members[index].leading = .closing
      openBars -= 1
    }
  }

  private mutating func setClass(of index: Int, to atomClass: AtomClass) {
    members[index].leading = atomClass
    members[index].trailing = atomClass
  }
}
