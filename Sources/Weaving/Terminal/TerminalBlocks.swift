import LessonModel
import LessonRuntime
import Text

/// Blocks of a lesson as lines of a terminal.
struct TerminalBlocks {
  let options: TerminalOptions
  let transcript: Transcript
  let bibliography: Bibliography

  private var prose: TerminalProse {
    TerminalProse(transcript: transcript, bibliography: bibliography)
  }

  func lines(_ block: Block, width: Int) -> [StyledText] {
    switch block {
    case .heading(let heading): lines(heading, width)
    case .paragraph(let content): prose.text(content).wrapped(to: width)
    case .quote(let blocks):
      stacked(blocks, width: width - 2, isTight: false).map { StyledText("▌ ", .dim) + $0 }
    case .list(let list): lines(list, width)
    case .code(let code): lines(code, width)
    case .thematicBreak: [StyledText(String(repeating: "─", count: width), .dim)]
    }
  }

  private func stacked(_ blocks: [Block], width: Int, isTight: Bool) -> [StyledText] {
    let parts = blocks.map { lines($0, width: width) }.filter { !$0.isEmpty }
    return Array(parts.joined(separator: isTight ? [] : [StyledText("")]))
  }

  private func lines(_ heading: Heading, _ width: Int) -> [StyledText] {
    let title = prose.text(heading.content).adding(.bold).wrapped(to: width)
    guard heading.level <= 2 else { return title }
    let length = title.map(\.width).max() ?? 0
    let rule = String(repeating: heading.level == 1 ? "═" : "─", count: length)
    return title + [StyledText(rule, heading.level == 1 ? .bold : .dim)]
  }

  private func lines(_ list: List, _ width: Int) -> [StyledText] {
    let last = "\((list.start ?? 0) + list.items.count - 1)."
    let indent = list.start == nil ? 2 : last.count + 1
    let items = list.items.enumerated().map { index, item -> [StyledText] in
      let mark = list.start.map { "\($0 + index)." } ?? "•"
      let body = stacked(item, width: width - indent, isTight: list.isTight)
      return body.enumerated().map { number, line in
        let margin = number == 0 ? mark : ""
        return StyledText(margin + String(repeating: " ", count: indent - margin.count)) + line
      }
    }
    return Array(items.joined(separator: list.isTight ? [] : [StyledText("")]))
  }

  private func lines(_ code: CodeBlock, _ width: Int) -> [StyledText] {
    switch code.fence {
    case .swift(let mode):
      let outputs = TerminalOutputs(options: options, bibliography: bibliography)
        .lines(transcript.blocks[code.index] ?? [])
      let lines = SwiftColors.lines(code.code)
      let source = framed(shown(lines, Presentation.isFolded(code, mode)))
      let gap = source.isEmpty || outputs.isEmpty ? [] : [StyledText("")]
      return source + gap + outputs
    case .listing: return framed(StyledText.lines(of: code.code.visibleLines))
    case .math: return (prose.formula(code.code)?.lines ?? []).map { StyledText("    " + $0) }
    case .table(let caption): return lines(TypedTable(code.code), caption)
    }
  }

  private func shown(_ lines: [StyledText], _ isFolded: Bool) -> [StyledText] {
    switch options.code {
    case .all: lines
    case .lesson: isFolded ? [Self.trace(of: lines.count)] : lines
    case .none: []
    }
  }

  /// Stands for code that is folded away, since later code may need what it declares.
  private static func trace(of count: Int) -> StyledText {
    StyledText("(\(count) folded line\(count == 1 ? "" : "s") of Swift)", .dim)
  }

  private func lines(_ table: TypedTable, _ caption: String) -> [StyledText] {
    StyledText(caption.visible, .bold).wrapped(to: options.width)
      + TerminalTable(options: options).grid(
        header: table.header.map(\.visible), rows: table.rows.map { $0.map(\.visible) },
        numeric: table.header.indices.map(table.isNumeric))
  }

  private func framed(_ lines: [StyledText]) -> [StyledText] {
    lines.map { StyledText("▏ ", .dim) + $0 }
  }
}
