import LessonModel
import LessonRuntime
import Weaving

/// The lessons of a course as documents, and what is written of them.
struct CourseLessons {
  let course: Course

  /// The files of the whole site; lessons without a transcript did not run now.
  func siteFiles(_ transcripts: [String: Transcript]) throws -> [SiteFile] {
    let chapters = try course.chapters.map { chapter in
      let entries = try chapter.lessons.map { name in
        Site.Entry(document: try document(name), transcript: transcripts[name] ?? Transcript())
      }
      return (title: chapter.title, entries: entries)
    }
    return try Site(chapters: chapters, bibliography: bibliography()).files()
  }

  /// What a lesson prints when it is not written to a terminal.
  func terminalText(of name: String, _ transcript: Transcript) throws -> String {
    var weaver = TerminalWeaver(
      try document(name).lesson, bibliography: try bibliography(),
      options: TerminalOptions(width: 80, isStyled: false))
    return weaver.advance(with: transcript) + weaver.finish(with: transcript)
  }

  /// The sources that lessons cite.
  func bibliography() throws -> Bibliography { try Bibliography(json: course.references) }

  /// A lesson's document; the tangler let only lessons without problems become part of the course.
  func document(_ name: String) throws -> LessonDocument {
    let program = try LessonTool.lesson(named: name)
    let (document, problems) = LessonParser.parse(
      bytes: Array(program.markdown.utf8), path: program.path)
    guard let document, problems.isEmpty else {
      throw ToolError.usage(problems.map(\.description).joined(separator: "\n"))
    }
    return document
  }
}
