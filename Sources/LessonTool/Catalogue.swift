import Text
import Weaving

/// The list of lessons: chapters, and one line a lesson.
struct Catalogue {
  let lessons: CourseLessons

  func text(_ options: TerminalOptions) throws -> String {
    let course = lessons.course
    let names = course.lessons.map(\.name.columns).max() ?? 0
    let chapters = try course.chapters.map { chapter in
      let lines = try chapter.lessons.map { name in
        let title = try lessons.document(name).lesson.title
        return "  \(TerminalText.padded(name, width: names))  "
          + TerminalText.fitted(title.visible, width: options.width - names - 4) + "\n"
      }
      return chapter.title + "\n" + lines.joined()
    }
    return chapters.joined(separator: "\n")
      + "\nRead one with 'lesson \(course.lessons.first?.name ?? "name")'.\n"
  }
}
