import Weaving

/// The list of lessons: chapters, and one line a lesson.
struct Catalogue {
  let lessons: CourseLessons

  func text(_ options: TerminalOptions) throws -> String {
    let course = lessons.course
    let names = course.lessons.map(\.name.count).max() ?? 0
    let chapters = try course.chapters.map { chapter in
      let lines = try chapter.lessons.map { name in
        let title = try lessons.document(name).lesson.title
        return "  \(name.padded(to: names))  \(title.shortened(to: options.width - names - 4))\n"
      }
      return chapter.title + "\n" + lines.joined()
    }
    return chapters.joined(separator: "\n")
      + "\nRead one with 'lesson \(course.lessons.first?.name ?? "name")'.\n"
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
