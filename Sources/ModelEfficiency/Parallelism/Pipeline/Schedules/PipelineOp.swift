/// One thing that a stage of a pipeline does: a pass of one micro-batch through one chunk.
///
/// A *chunk* is a run of the model's layers, counted from the input. Usually each stage holds one
/// chunk and the two numbers agree; an interleaved schedule gives each stage several.
public struct PipelineOp: Hashable, Sendable {
  /// The kinds of passes.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// F: from the chunk's input to its output.
    case forward
    /// B: both halves of the backward pass at once, the input gradient first.
    case backward
    /// I: from the gradient of the chunk's output to the gradient of its input.
    case backwardInput
    /// W: the gradients of the chunk's weights. No other stage waits for them.
    case backwardWeight
  }

  /// Which pass it is.
  public let kind: Kind
  /// The chunk, counted from the model's input.
  public let chunk: Int
  /// The micro-batch, counted from 0.
  public let microbatch: Int

  /// Creates an op.
  public init(_ kind: Kind, chunk: Int, microbatch: Int) {
    self.kind = kind
    self.chunk = chunk
    self.microbatch = microbatch
  }
}

extension PipelineOp.Kind {
  /// The letter of the papers: F, B, I or W.
  public var letter: String {
    switch self {
    case .forward: "F"
    case .backward: "B"
    case .backwardInput: "I"
    case .backwardWeight: "W"
    }
  }
}

extension PipelineOp: CustomStringConvertible {
  /// The letter, the micro-batch and the chunk: `F3 on chunk 1`.
  public var description: String { "\(kind.letter)\(microbatch) on chunk \(chunk)" }
}
