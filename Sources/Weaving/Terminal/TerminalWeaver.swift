import LessonModel
import LessonRuntime

/// Writes a lesson to a terminal while it runs: each part as soon as its outputs are known.
public struct TerminalWeaver {
  private let options: TerminalOptions
  private let bibliography: Bibliography
  private let lesson: Lesson
  private var remaining: ArraySlice<Block>

  /// Creates a weaver that has written nothing yet.
  public init(_ lesson: Lesson, bibliography: Bibliography, options: TerminalOptions) {
    self.lesson = lesson
    self.bibliography = bibliography
    self.options = options
    remaining = lesson.blocks[...]
  }

  /// The text of all further blocks whose outputs the transcript holds.
  public mutating func advance(with transcript: Transcript) -> String {
    var text = ""
    while let block = remaining.first, isReady(block, transcript) {
      text += write(block, transcript)
      remaining.removeFirst()
    }
    return text
  }

  /// The text that ends the lesson: the sources, or the block at which it broke off.
  public mutating func finish(with transcript: Transcript) -> String {
    let text = advance(with: transcript)
    guard !remaining.isEmpty else { return text + encode(sources(transcript)) }
    let last = remaining.first { needs($0).contains { $0 == transcript.currentBlock } }
    return text + (last.map { write($0, transcript) } ?? "")
  }

  private func isReady(_ block: Block, _ transcript: Transcript) -> Bool {
    needs(block).allSatisfy(transcript.endedBlocks.contains)
      && block.values.allSatisfy { transcript.values[$0.index] != nil }
  }

  /// The numbers of the running code blocks inside a block.
  private func needs(_ block: Block) -> [Int] {
    block.codeBlocks.compactMap { code in
      if case .swift(let mode) = code.fence, mode.runs { code.index } else { nil }
    }
  }

  private func write(_ block: Block, _ transcript: Transcript) -> String {
    let writer = TerminalBlocks(
      options: options, transcript: transcript, bibliography: bibliography)
    return encode(writer.lines(block, width: options.width))
  }

  /// Lines with a blank one after them.
  private func encode(_ lines: [StyledText]) -> String {
    guard !lines.isEmpty else { return "" }
    return lines.map { $0.encoded(styled: options.isStyled) + "\n" }.joined() + "\n"
  }

  private func sources(_ transcript: Transcript) -> [StyledText] {
    let works = bibliography.cited(in: lesson, transcript)
    guard !works.isEmpty else { return [] }
    return [StyledText("Sources", .bold)]
      + works.flatMap { work in
        StyledText("\(work.shortName): \(work.reference)\(work.link.map { " \($0)" } ?? "")")
          .wrapped(to: options.width - 2).enumerated().map { index, line in
            StyledText(index == 0 ? "· " : "  ") + line
          }
      }
  }
}
