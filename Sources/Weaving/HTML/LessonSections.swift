import LessonModel
import LessonRuntime

/// A stretch of a lesson under one heading: what a reader can search for.
struct LessonSection {
  /// The heading, or the lesson's title for what comes before the first.
  var title: String
  /// The fragment of its address; empty for the lesson itself.
  var anchor: String
  /// The prose and the typed tables below the heading, as plain text.
  var text = ""

  /// The sections of a lesson in order, the lesson's own beginning first.
  static func all(of lesson: Lesson, _ transcript: Transcript) -> [LessonSection] {
    let prose = TerminalProse(transcript: transcript, bibliography: .empty)
    var sections = [LessonSection(title: lesson.title, anchor: "")]
    for block in lesson.blocks {
      if case .heading(let heading) = block {
        guard heading.level > 1 else { continue }
        let title = prose.text(heading.content).encoded(styled: false)
        sections.append(LessonSection(title: title, anchor: heading.anchor))
      } else {
        sections[sections.count - 1].text += text(of: block, prose)
      }
    }
    return sections
  }

  private static func text(of block: Block, _ prose: TerminalProse) -> String {
    switch block {
    case .paragraph(let content): prose.text(content).encoded(styled: false) + " "
    case .quote(let blocks): blocks.map { text(of: $0, prose) }.joined()
    case .list(let list): list.items.joined().map { text(of: $0, prose) }.joined()
    case .code(let code): text(of: code)
    case .heading, .thematicBreak: ""
    }
  }

  private static func text(of code: CodeBlock) -> String {
    guard case .table(let caption) = code.fence else { return "" }
    let cells = TypedTable(code.code).rows.joined().joined(separator: " ")
    return "\(caption) \(cells) "
  }
}
