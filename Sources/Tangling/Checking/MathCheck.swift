import LessonModel
import MathML

/// Finds formulas that cannot be shown.
enum MathCheck {
  static func problems(in lesson: Lesson) -> [Diagnostic] {
    let displayed = lesson.blocks.flatMap(\.codeBlocks).compactMap { block -> Diagnostic? in
      guard case .math = block.fence else { return nil }
      return problem(with: block.code, at: block.lines)
    }
    let inline = lesson.blocks.flatMap(\.inlines).compactMap { inline -> Diagnostic? in
      guard case .math(let math) = inline else { return nil }
      return problem(with: math.tex, at: math.lines)
    }
    return displayed + inline
  }

  /// - Parameter lines: where the lines of the TeX stand.
  private static func problem(with tex: String, at lines: LinePlaces) -> Diagnostic? {
    do throws(TeXError) {
      _ = try Formula(tex: tex)
      return nil
    } catch {
      let (line, column) = error.position(in: tex)
      return Diagnostic(
        lines.location(line: line, column: column), error.message, solution: error.solution)
    }
  }
}
