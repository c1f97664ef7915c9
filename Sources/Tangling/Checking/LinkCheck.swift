import LessonModel
import Text

/// Finds links that lead nowhere: to headings, lessons, sources and files.
struct LinkCheck {
  /// The names of all lessons.
  let lessons: [String]
  /// The anchors of each lesson's headings, by the lesson's name; none for a lesson without text.
  let anchors: [String: [String]]
  /// The works that can be cited.
  let works: WorkCheck
  /// Tells whether the package has a file or folder at a path relative to it.
  let exists: (String) -> Bool

  func problems(in lesson: Lesson) -> [Diagnostic] {
    lesson.blocks.flatMap(\.inlines).compactMap { inline in
      switch inline {
      case .link(let link): problem(with: link, in: lesson)
      case .image(let image): problem(with: image, in: lesson)
      default: nil
      }
    }
  }

  private func problem(with link: Link, in lesson: Lesson) -> Diagnostic? {
    do throws(LinkTarget.Fault) {
      let target = try LinkTarget(link.destination, from: lesson.path)
      switch target {
      case .web: return nil
      case .work(let key): return works.problem(withKey: key, at: link.location)
      case .heading(let anchor): return problem(anchor, of: lesson.name, at: link.location)
      case .lesson(let name, let anchor): return problem(anchor, of: name, at: link.location)
      case .file(let file, _):
        return problem(withFile: file, link.destination, link.location, lesson)
      }
    } catch {
      return Diagnostic(link.location, error.summary.visible, solution: error.solution.visible)
    }
  }

  private func problem(with image: Image, in lesson: Lesson) -> Diagnostic? {
    do throws(LinkTarget.Fault) {
      guard case .file(let file, _) = try LinkTarget(image: image.destination, from: lesson.path)
      else { return nil }
      return problem(withFile: file, image.destination, image.location, lesson)
    } catch {
      return Diagnostic(image.location, error.summary.visible, solution: error.solution.visible)
    }
  }

  // MARK: The kinds of links

  private func problem(
    withFile file: String, _ destination: String, _ location: SourceLocation, _ lesson: Lesson
  ) -> Diagnostic? {
    guard !exists(file) else { return nil }
    let path = destination.prefix { $0 != "#" }
    return Diagnostic(
      location, "no file '\(path)' beside \(lesson.path)".visible,
      solution: "correct the path or remove the link")
  }

  private func problem(
    _ anchor: String?, of name: String, at location: SourceLocation
  ) -> Diagnostic? {
    guard lessons.contains(name) else {
      return Diagnostic(
        location, "no lesson '\(name).md'".visible,
        solution: Spelling.advice(for: name + ".md", in: lessons.map { $0 + ".md" }))
    }
    guard let anchor, let known = anchors[name], !known.contains(anchor) else { return nil }
    return Diagnostic(
      location, "no heading '#\(anchor)' in \(name).md".visible,
      solution: Spelling.advice(for: anchor, in: known))
  }
}
