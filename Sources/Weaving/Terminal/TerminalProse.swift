import LessonModel
import LessonRuntime
import MathML
import Text

/// Running text as styled text: computed values filled in, formulas in Unicode.
struct TerminalProse {
  let transcript: Transcript
  let bibliography: Bibliography

  func text(_ inlines: [Inline]) -> StyledText { StyledText(inlines.map(text)) }

  /// The text on one line, without styles: for titles and labels.
  func plainText(_ inlines: [Inline]) -> String {
    text(inlines).encoded(styled: false).replacing("\n", with: " ")
  }

  private func text(_ inline: Inline) -> StyledText {
    switch inline {
    case .text(let text): StyledText(text.visible)
    case .softBreak: StyledText(" ")
    case .lineBreak: StyledText("\n")
    case .code(let code): StyledText(code.visible, .cyan)
    case .emphasis(let content): text(content).adding(.italic)
    case .strong(let content): text(content).adding(.bold)
    case .link(let link): text(link)
    case .image(let image): StyledText("[\(image.alternative.visible)]", .italic)
    case .math(let math): StyledText(formula(math.tex)?.text ?? math.tex, .italic)
    case .value(let value): StyledText(transcript.values[value.index] ?? "…", .bold)
    }
  }

  /// A link's text; the web's addresses follow it, since nothing can be clicked.
  private func text(_ link: Link) -> StyledText {
    let content = text(link.content)
    guard link.destination.contains("://"), link.destination != link.content.plainText else {
      return content.adding(.underlined)
    }
    return content.adding(.underlined) + StyledText(" <\(link.destination.visible)>", .dim)
  }

  /// The formula of a TeX text; the tangler has refused lessons with wrong ones.
  func formula(_ tex: String) -> Formula? { try? Formula(tex: tex) }
}
