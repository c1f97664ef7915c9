extension MarkupRenderer {
  /// A base with scripts, stacked or beside it.
  func scripted(_ scripted: Scripted, _ style: MarkupStyle, _ place: MarkupPlace) -> String {
    let stacks = stacks(scripted, style)
    let names =
      stacks
      ? (both: "munderover", lower: "munder", upper: "mover")
      : (both: "msubsup", lower: "msub", upper: "msup")
    let base = base(of: scripted, style, place)
    let lower = scripted.lower.map { element($0, .script) }
    let upper = scripted.upper.map { element($0, .script) }
    return switch (lower, upper) {
    case (let lower?, let upper?): "<\(names.both)>\(base)\(lower)\(upper)</\(names.both)>"
    case (let lower?, nil): "<\(names.lower)>\(base)\(lower)</\(names.lower)>"
    case (nil, let upper?): "<\(names.upper)>\(base)\(upper)</\(names.upper)>"
    case (nil, nil): base
    }
  }

  /// Browsers move the limits of ∑ and its like by themselves, those of names they do not.
  private func stacks(_ scripted: Scripted, _ style: MarkupStyle) -> Bool {
    switch scripted.placement {
    case .beside: false
    case .stacked: true
    case .movable: style.isDisplay || scripted.base.leadingClass == .largeOperator
    }
  }

  private func base(of scripted: Scripted, _ style: MarkupStyle, _ place: MarkupPlace) -> String {
    if scripted.placement == .stacked, case .symbol(let symbol) = scripted.base,
      symbol.atomClass == .largeOperator
    {
      return #"<mo movablelimits="false">\#(symbol.text)</mo>"#
    }
    return element(scripted.base, style, place)
  }

  /// A base with a mark.
  func accented(_ accented: Accented, _ style: MarkupStyle) -> String {
    let base = element(accented.base, style)
    let mark = #"<mo stretchy="\#(accented.mark.stretches)">\#(accented.mark.sign)</mo>"#
    return accented.mark.isBelow
      ? #"<munder accentunder="true">\#(base)\#(mark)</munder>"#
      : #"<mover accent="true">\#(base)\#(mark)</mover>"#
  }
}
