/// What a lesson put out, block by block; built from its events as they arrive.
public struct Transcript: Hashable, Sendable {
  /// The outputs of each block, by the block's number.
  public private(set) var blocks: [Int: [Output]] = [:]
  /// The blocks that ran to their end.
  public private(set) var endedBlocks: Set<Int> = []
  /// The computed values of running text, by their number.
  public private(set) var values: [Int: String] = [:]
  /// The lesson ran to its end.
  public private(set) var isFinished = false
  /// The error that ended the lesson, and its Markdown line.
  public private(set) var failure: Failure?
  /// What the lesson put out that is not the same in every run.
  public private(set) var flaws: [Failure] = []
  /// What is wrong with the parameters that were set.
  public private(set) var misuse: String?
  /// The block that is running or ran last.
  public private(set) var currentBlock: Int?
  /// The Markdown line of the statement that is running or ran last.
  public private(set) var currentLine: Int?

  /// The explorations that are being computed, outermost first.
  private var open: [Exploration] = []

  /// An error and its Markdown line.
  public struct Failure: Hashable, Sendable {
    /// The line of the statement that failed.
    public var line: Int
    /// What went wrong.
    public var message: String

    /// Creates a failure.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// Creates an empty transcript.
  public init() {}

  /// Takes in the next event.
  public mutating func record(_ event: Event) {
    switch event {
    case .begin(let block): (currentBlock, blocks[block]) = (block, [])
    case .at(let line): currentLine = line
    case .output(let output): append(output)
    case .beginExploration(let exploration): open.append(exploration)
    case .beginFrame: open[open.count - 1].frames.append([])
    case .endExploration: append(.exploration(open.removeLast()))
    case .end(let block): end(block)
    case .value(let index, let text): values[index] = text
    case .failed(let line, let message): failure = Failure(line: line, message: message)
    case .flawed(let line, let message): flaws.append(Failure(line: line, message: message))
    case .misused(let message): misuse = message
    case .finished: isFinished = true
    }
  }

  private mutating func end(_ block: Int) {
    endedBlocks.insert(block)
    if !open.isEmpty {
      breakOff(
        Failure(
          line: currentLine ?? 1, message: "an exploration outlived its block; wait for it there"))
    }
  }

  /// Ends a transcript that broke off, keeping what explorations had put out so far.
  public mutating func breakOff(_ failure: Failure) {
    while let exploration = open.popLast() { append(.exploration(exploration)) }
    self.failure = failure
  }

  private mutating func append(_ output: Output) {
    if let last = open.indices.last, let frame = open[last].frames.indices.last {
      open[last].frames[frame].append(joining: output)
    } else if let currentBlock {
      blocks[currentBlock, default: []].append(joining: output)
    }
  }

  /// All checks of the lesson in order.
  public var checks: [Check] {
    blocks.sorted { $0.key < $1.key }.flatMap { $0.value.flatMap(\.checks) }
  }
}

extension [Output] {
  /// Appends an output; text that follows text becomes one with it.
  fileprivate mutating func append(joining output: Output) {
    if case .printed(let text) = output, case .printed(let earlier)? = last {
      self[count - 1] = .printed(earlier + text)
    } else {
      append(output)
    }
  }
}

extension Output {
  /// The checks in this output, those inside explorations included.
  public var checks: [Check] {
    switch self {
    case .check(let check): [check]
    case .exploration(let exploration): exploration.frames.flatMap { $0.flatMap(\.checks) }
    case .printed, .value, .table, .figure, .thrown: []
    }
  }
}
