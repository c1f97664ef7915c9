extension BoxRenderer {
  /// A base with scripts.
  func scripted(_ scripted: Scripted) -> Box {
    switch scripted.placement {
    case .stacked: stacked(scripted)
    case .movable where isDisplay: stacked(scripted)
    case .movable, .beside: beside(scripted)
    }
  }

  private func stacked(_ scripted: Scripted) -> Box {
    let upper = scripted.upper.map { [Box(script($0))] } ?? []
    let lower = scripted.lower.map { [Box(script($0))] } ?? []
    return .stacked(upper + [box(of: scripted.base)] + lower, baselineOf: upper.count)
  }

  private func beside(_ scripted: Scripted) -> Box {
    let base = scriptBase(scripted.base)
    let upper = scripted.upper.map(script) ?? ""
    let lower = scripted.lower.map(script) ?? ""
    let raised = UnicodeScripts.raised(upper)
    let lowered = UnicodeScripts.lowered(lower)
    var lines = Array(repeating: "", count: base.height)
    if let lowered { lines[base.height - 1] += lowered }
    if let raised { lines[0] += raised }
    if raised == nil { lines.insert(upper, at: 0) }
    if lowered == nil { lines.append(lower) }
    let scripts = Box(lines, baseline: base.baseline + (raised == nil ? 1 : 0))
    return .beside([base, scripts])
  }

  private func script(_ node: Node) -> String { LineRenderer(isScript: true).line(of: node) }

  /// The base in parentheses where the scripts would seem to belong to its last part only.
  private func scriptBase(_ base: Node) -> Box {
    let content = box(of: base)
    if base == .row([]) || base.isScriptBase { return content }
    return .beside([Box.fence("(", around: content), content, Box.fence(")", around: content)])
  }
}
