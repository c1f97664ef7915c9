import LessonModel
import SwiftLexing

/// A part of a lesson that runs.
enum LessonStep {
  case block(CodeBlock, SwiftMode, SwiftSource)
  case value(InlineValue)

  var location: SourceLocation {
    switch self {
    case .block(let block, _, _): block.location
    case .value(let value): value.location
    }
  }
}

extension Lesson {
  /// The blocks and computed values that run, in the order of the file.
  var steps: [LessonStep] {
    let blocks = blocks.flatMap(\.codeBlocks).compactMap { block -> LessonStep? in
      guard case .swift(let mode) = block.fence, mode.runs else { return nil }
      return .block(block, mode, SwiftSource(block.code))
    }
    let values = self.blocks.flatMap(\.values).map(LessonStep.value)
    return (blocks + values).sorted { $0.location < $1.location }
  }
}

extension CodeBlock {
  /// The place in the Markdown of a place in the code.
  func place(_ place: SwiftPlace) -> SourceLocation {
    lines.location(line: place.line, column: place.column)
  }
}

extension InlineValue {
  /// The place in the Markdown of a place in the expression.
  func place(_ place: SwiftPlace) -> SourceLocation {
    lines.location(line: place.line, column: place.column)
  }
}
