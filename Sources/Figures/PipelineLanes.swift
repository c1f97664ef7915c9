import LessonRuntime
import ModelEfficiency

/// The lanes of a simulated pipeline, and the kinds of spans that occur in them.
struct PipelineLanes {
  let simulation: PipelineSimulation
  let showsMemory: Bool

  /// What a span shows.
  enum Kind: Hashable {
    /// A pass; of the chunks that a stage holds, which one.
    case pass(PipelineOp.Kind, turn: Int, of: Int)
    /// A sender that waits until its message has arrived.
    case sending
    /// A number of activations.
    case kept

    var name: String {
      switch self {
      case .pass(let kind, let turn, let turns):
        Self.name(of: kind) + (turns > 1 ? ", chunk \(turn + 1) of \(turns)" : "")
      case .sending: "sending"
      case .kept: "activations kept"
      }
    }

    private static func name(of kind: PipelineOp.Kind) -> String {
      switch kind {
      case .forward: "forward"
      case .backward: "backward"
      case .backwardInput: "input gradient"
      case .backwardWeight: "weight gradient"
      }
    }
  }

  /// The kinds that occur, in a fixed order.
  var kinds: [Kind] {
    let turns = simulation.schedule.chunksPerStage
    let passes = PipelineOp.Kind.allCases.flatMap { kind in
      (0..<turns).map { Kind.pass(kind, turn: $0, of: turns) }
    }
    let spans = simulation.spans.joined()
    let used = Set(spans.map(kind(of:)))
    return passes.filter(used.contains)
      + (spans.contains { $0.free > $0.end } ? [.sending] : []) + (showsMemory ? [.kept] : [])
  }

  /// The lanes of each stage from the first to the last.
  var lanes: [Timeline.Lane] {
    let numbers = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    func span(_ start: Int, _ end: Int, _ kind: Kind, _ label: String) -> Timeline.Span {
      .init(Double(start), Double(end), kind: numbers[kind, default: 0], label: label)
    }
    return simulation.spans.indices.flatMap { stage -> [Timeline.Lane] in
      let ops = simulation.spans[stage].flatMap { one in
        [span(one.start, one.end, kind(of: one), "\(one.op.microbatch)")]
          + (one.free > one.end ? [span(one.end, one.free, .sending, "")] : [])
      }
      let lane = Timeline.Lane("stage \(stage)", ops)
      guard showsMemory else { return [lane] }
      let memory = simulation.memory(ofStage: stage).map {
        span($0.start, $0.end, .kept, "\($0.activations)")
      }
      return [lane, Timeline.Lane("keeps", memory)]
    }
  }

  private func kind(of span: PipelineSpan) -> Kind {
    let schedule = simulation.schedule
    return .pass(span.op.kind, turn: span.op.chunk / schedule.stages, of: schedule.chunksPerStage)
  }
}
