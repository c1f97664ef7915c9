import LessonModel
import MathML

/// Finds formulas that cannot be shown.
enum MathCheck {
  static func problems(in lesson: Lesson) -> [Diagnostic] {
    let displayed = lesson.blocks.flatMap(\.codeBlocks).compactMap { block -> Diagnostic? in
      guard case .math = block.fence else { return nil }
      var start = block.location
      start.line += 1
      return problem(with: block.code, at: start)
    }
    let inline = lesson.blocks.flatMap(\.inlines).compactMap { inline -> Diagnostic? in
      guard case .math(let math) = inline else { return nil }
      return problem(with: math.tex, at: math.location)
    }
    return displayed + inline
  }

  /// - Parameter start: where the TeX begins; all its lines begin at that column.
  private static func problem(with tex: String, at start: SourceLocation) -> Diagnostic? {
    do throws(TeXError) {
      _ = try Formula(tex: tex)
      return nil
    } catch {
      let (line, column) = error.position(in: tex)
      let place = SourceLocation(
        file: start.file, line: start.line + line - 1, column: start.column + column - 1)
      return Diagnostic(place, error.message, solution: error.solution)
    }
  }
}
