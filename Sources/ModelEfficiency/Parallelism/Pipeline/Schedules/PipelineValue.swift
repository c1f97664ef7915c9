/// What one op makes and another needs. If they belong to different stages, it is a message.
public struct PipelineValue: Hashable, Sendable {
  /// The kinds of values.
  public enum Kind: Int, Hashable, Sendable {
    /// The output of a chunk.
    case output
    /// The gradient of the loss with respect to a chunk's input.
    case gradient
  }

  /// What it is.
  public let kind: Kind
  /// The chunk that makes it.
  public let chunk: Int
  /// The micro-batch.
  public let microbatch: Int

  /// The chunk that needs it: the next one for an output, the one before for a gradient.
  var reader: Int { kind == .output ? chunk + 1 : chunk - 1 }
}

extension PipelineValue: CustomStringConvertible {
  /// What it is, for error messages.
  public var description: String {
    switch kind {
    case .output: "the output of chunk \(chunk) for micro-batch \(microbatch)"
    case .gradient: "the gradient from chunk \(chunk) for micro-batch \(microbatch)"
    }
  }
}

extension PipelineOp {
  /// What the op makes; weight gradients stay where they are.
  var makes: PipelineValue? {
    switch kind {
    case .forward: PipelineValue(kind: .output, chunk: chunk, microbatch: microbatch)
    case .backward, .backwardInput:
      PipelineValue(kind: .gradient, chunk: chunk, microbatch: microbatch)
    case .backwardWeight: nil
    }
  }

  /// What the op needs from its own stage: an earlier op of the same chunk has made it.
  var needsHere: PipelineValue? {
    switch kind {
    case .forward: nil
    case .backward, .backwardInput:
      PipelineValue(kind: .output, chunk: chunk, microbatch: microbatch)
    case .backwardWeight: PipelineValue(kind: .gradient, chunk: chunk, microbatch: microbatch)
    }
  }

  /// What the op takes from a neighboring chunk. The model's input counts as the output of chunk −1,
  /// the gradient of the loss as that of the chunk after the last.
  var takes: PipelineValue? {
    switch kind {
    case .forward: PipelineValue(kind: .output, chunk: chunk - 1, microbatch: microbatch)
    case .backward, .backwardInput:
      PipelineValue(kind: .gradient, chunk: chunk + 1, microbatch: microbatch)
    case .backwardWeight: nil
    }
  }
}
