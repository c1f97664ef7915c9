import LessonModel
import Text

/// Finds links that lead nowhere: to headings, lessons, sources and files.
struct LinkCheck {
  /// The names of all lessons.
  let lessons: [String]
  /// The anchors of each lesson's headings, by the lesson's name; none for a lesson without text.
  let anchors: [String: [String]]
  /// The keys by which sources are cited, or `nil` if they are unknown.
  let citationKeys: [String]?
  /// The path of the file that lists the sources.
  let referencesPath: String
  /// Tells whether the package has a file or folder at a path relative to it.
  let exists: (String) -> Bool

  func problems(in lesson: Lesson) -> [Diagnostic] {
    lesson.blocks.flatMap(\.inlines).compactMap { inline in
      switch inline {
      case .link(let link): problem(with: link.destination, at: link.location, in: lesson)
      case .image(let image): problem(with: image.destination, at: image.location, in: lesson)
      default: nil
      }
    }
  }

  private func problem(
    with destination: String, at location: SourceLocation, in lesson: Lesson
  ) -> Diagnostic? {
    guard !destination.isEmpty else {
      return Diagnostic(
        location, "a link without a destination", solution: "write it in the parentheses")
    }
    if let scheme = scheme(of: destination) {
      return problem(with: scheme, destination: destination, at: location)
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    if path.isEmpty { return problem(withAnchor: anchor, of: lesson.name, at: location) }
    if path.hasSuffix(".md") && !path.contains("/") {
      let name = String(path.dropLast(".md".count))
      return problem(withAnchor: anchor, of: name, at: location)
    }
    guard let file = resolve(path, from: lesson.path), exists(file) else {
      return Diagnostic(
        location, "no file '\(path)' beside \(lesson.path)",
        solution: "correct the path or remove the link")
    }
    return nil
  }

  // MARK: The kinds of links

  private func scheme(of destination: String) -> String? {
    let scheme = destination.prefix { $0.isLetter || $0 == "+" || $0 == "-" }
    return !scheme.isEmpty && destination.dropFirst(scheme.count).hasPrefix(":")
      ? String(scheme) : nil
  }

  private func problem(
    with scheme: String, destination: String, at location: SourceLocation
  ) -> Diagnostic? {
    let schemes = ["cite", "http", "https", "mailto"]
    guard schemes.contains(scheme) else {
      return Diagnostic(
        location, "unknown kind of link '\(scheme):'",
        solution: Spelling.advice(for: scheme, in: schemes))
    }
    let key = String(destination.dropFirst("cite:".count))
    guard scheme == "cite", let citationKeys, !citationKeys.contains(key) else { return nil }
    let nearest = Spelling.nearest(to: key, in: citationKeys).map { "did you mean '\($0)'?" }
    return Diagnostic(
      location, "unknown source '\(key)'",
      solution: nearest ?? "add an entry with this id to \(referencesPath)")
  }

  private func problem(
    withAnchor anchor: String?, of name: String, at location: SourceLocation
  ) -> Diagnostic? {
    guard lessons.contains(name) else {
      return Diagnostic(
        location, "no lesson '\(name).md'",
        solution: Spelling.advice(for: name + ".md", in: lessons.map { $0 + ".md" }))
    }
    guard let anchor, let known = anchors[name], !known.contains(anchor) else { return nil }
    return Diagnostic(
      location, "no heading '#\(anchor)' in \(name).md",
      solution: Spelling.advice(for: anchor, in: known))
  }

  /// A path relative to the package, or `nil` if it leads out of it.
  private func resolve(_ path: String, from file: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts = file.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
