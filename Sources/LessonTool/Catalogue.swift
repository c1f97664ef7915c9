import LessonModel
import LessonRuntime
import Weaving

/// The list of lessons: chapters, and one line a lesson.
struct Catalogue {
  let course: Course

  func text(_ options: TerminalOptions) throws -> String {
    let names = course.lessons.map(\.name.count).max() ?? 0
    let chapters = course.chapters.map { chapter in
      let lines = chapter.lessons.map { name in
        "  \(name.padded(to: names))  \(title(of: name).shortened(to: options.width - names - 4))\n"
      }
      return chapter.title + "\n" + lines.joined()
    }
    return chapters.joined(separator: "\n") + "\nRead one with 'lesson \(course.lessons.first?.name ?? "name")'.\n"
  }

  private func title(of name: String) -> String {
    guard let program = course[name] else { return "" }
    let parsed = LessonParser.parse(bytes: Array(program.markdown.utf8), path: program.path)
    return parsed.document?.lesson.title ?? ""
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func shortened(to width: Int) -> String {
    count <= width ? self : prefix(max(0, width - 1)) + "…"
  }
}
