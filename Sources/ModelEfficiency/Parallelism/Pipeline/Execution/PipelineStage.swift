/// One stage at work: its layers, what it keeps of the micro-batches on their way, and the gradients
/// so far.
struct PipelineStage {
  /// The layers of each chunk that the stage holds, in the order of the model.
  let layers: [[PipelineNetwork.Layer]]
  /// Only the inputs of chunks are kept; the backward pass computes the rest again.
  let recomputes: Bool
  /// The gradients of each chunk, summed up over the micro-batches.
  private(set) var gradients: [[PipelineNetwork.Layer]]
  /// The loss, at the stage that holds the last chunk.
  private(set) var error: PipelineLoss
  /// The most numbers that the stage kept at a time as activations.
  private(set) var peakValues = 0
  private var keptValues = 0
  private var tapes: [Pass: PipelineTape] = [:]

  private struct Pass: Hashable {
    let chunk: Int
    let microbatch: Int
  }

  init(_ layers: [[PipelineNetwork.Layer]], recomputes: Bool, rows: Int) {
    self.layers = layers
    self.recomputes = recomputes
    gradients = layers.map { $0.map(\.zero) }
    error = PipelineLoss(rows: rows)
  }

  /// Does one op with what it receives. `chunk` counts the stage's own chunks. Weight gradients
  /// receive nothing and give nothing.
  mutating func perform(
    _ kind: PipelineOp.Kind, chunk: Int, microbatch: Int, received: Matrix?
  ) -> Matrix? {
    let pass = Pass(chunk: chunk, microbatch: microbatch)
    switch (kind, received) {
    case (.forward, let input?): return forward(pass, input)
    case (.backward, let gradient?):
      let inputGradient = backwardInput(pass, gradient)
      backwardWeight(pass)
      return inputGradient
    case (.backwardInput, let gradient?): return backwardInput(pass, gradient)
    case (.backwardWeight, _): backwardWeight(pass)
    default: preconditionFailure("\(kind) needs the output or the gradient of a neighbor")
    }
    return nil
  }

  /// The gradient with which the backward pass of the last chunk begins.
  mutating func lossGradient(output: Matrix, targets: Matrix) -> Matrix {
    error.add(output: output, targets: targets)
  }

  private mutating func forward(_ pass: Pass, _ input: Matrix) -> Matrix {
    let tape = PipelineTape(input, through: layers[pass.chunk])
    keep(recomputes ? PipelineTape(inputOnly: input) : tape, of: pass)
    return tape.output
  }

  private mutating func backwardInput(_ pass: Pass, _ gradient: Matrix) -> Matrix {
    var tape = kept(of: pass)
    if recomputes {
      tape.recompute(through: layers[pass.chunk])
      keep(tape, of: pass)
    }
    let inputGradient = tape.inputGradient(through: layers[pass.chunk], gradient: gradient)
    keep(tape, of: pass)
    return inputGradient
  }

  private mutating func backwardWeight(_ pass: Pass) {
    kept(of: pass).addWeightGradients(to: &gradients[pass.chunk])
    keptValues -= tapes.removeValue(forKey: pass)?.values ?? 0
  }

  private mutating func keep(_ tape: PipelineTape, of pass: Pass) {
    keptValues += tape.values - (tapes.updateValue(tape, forKey: pass)?.values ?? 0)
    peakValues = max(peakValues, keptValues)
  }

  private func kept(of pass: Pass) -> PipelineTape {
    guard let tape = tapes[pass] else {
      preconditionFailure("a backward pass follows its forward pass")
    }
    return tape
  }
}
