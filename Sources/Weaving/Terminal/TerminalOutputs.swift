import LessonModel
import LessonRuntime

/// What blocks put out, as lines of a terminal.
struct TerminalOutputs {
  let options: TerminalOptions
  let bibliography: Bibliography

  func lines(_ outputs: [Output]) -> [StyledText] {
    outputs.enumerated().flatMap { index, output in
      let isSpaced = index > 0 && (isLarge(output) || isLarge(outputs[index - 1]))
      return (isSpaced ? [StyledText("")] : []) + lines(output)
    }
  }

  private func isLarge(_ output: Output) -> Bool {
    switch output {
    case .table, .figure, .exploration: true
    case .printed, .value, .check, .thrown: false
    }
  }

  private func lines(_ output: Output) -> [StyledText] {
    switch output {
    case .printed(let text), .value(let text): StyledText.lines(of: text)
    case .table(let table): TerminalTable(options: options).lines(table)
    case .figure(let figure):
      TerminalFigure.lines(for: figure, width: options.width, color: options.isStyled)
        .map { StyledText($0) }
    case .check(let check): lines(check)
    case .exploration(let exploration): lines(exploration)
    case .thrown(let message):
      (StyledText("↯ throws: ", .yellow) + StyledText(message)).wrapped(to: options.width)
    }
  }

  private func lines(_ check: Check) -> [StyledText] {
    let claim = ClaimText(check, bibliography: bibliography)
    let (mark, style): (String, TextStyle) =
      switch check.verdict {
      case .holds: ("✓ ", .green)
      case .fails: ("✗ ", .red)
      case .erratum: ("≠ ", .yellow)
      }
    let text = StyledText(check.name, .bold) + StyledText(": " + claim.sentence)
    return text.wrapped(to: options.width - 2).enumerated().map { index, line in
      (index == 0 ? StyledText(mark, style.union(.bold)) : StyledText("  ")) + line
    }
  }

  /// The selected frame, and how to see the others.
  private func lines(_ exploration: Exploration) -> [StyledText] {
    let name = exploration.name
    guard exploration.frames.indices.contains(exploration.selected) else { return [] }
    let values = exploration.values.enumerated().map { index, value in
      index == exploration.selected ? StyledText("[\(value)]", .bold) : StyledText(value, .dim)
    }
    let head = StyledText("\(name): ") + values.joined(by: StyledText(" "))
    let other = exploration.values.indices.first { $0 != exploration.selected }
    let hint = other.map { "  (--set \(name)=\(exploration.values[$0]) shows another)" } ?? ""
    return (head + StyledText(hint, .dim)).wrapped(to: options.width)
      + lines(exploration.frames[exploration.selected])
  }
}
