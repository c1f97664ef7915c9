/// The gradients of a mini-batch with activation checkpointing (Chen et al. 2016): of k segments of
/// layers only the inputs are kept. The backward pass computes a segment's other activations again
/// when it gets there, so that only one segment has them at a time.
///
/// With L layers of equal width in k equal segments at most k + L/k activations are kept, which is
/// least for k = √L: 2√L. The price is a second forward pass.
public struct CheckpointedRun: Hashable, Sendable {
  /// What comes out.
  public let gradients: PipelineGradients
  /// The most numbers that were kept at a time as activations.
  public let peakValues: Int
  /// The passes of layers in forward direction, the repeated ones included.
  public let forwardPasses: Int

  /// Runs a mini-batch through a network in so many segments.
  ///
  /// - Throws: `PipelineError` if the batch does not fit the network, or there are more segments
  ///   than layers, or none.
  public init(
    _ network: PipelineNetwork, of batch: PipelineBatch, segments: Int
  ) throws(PipelineError) {
    try batch.checkFit(network)
    let parts = try network.cut(into: segments)
    var checkpoints: [PipelineTape] = []
    var input = batch.inputs
    for layers in parts {
      checkpoints.append(PipelineTape(inputOnly: input))
      input = PipelineTape(input, through: layers).output
    }
    var error = PipelineLoss(rows: batch.inputs.rows)
    var gradient = error.add(output: input, targets: batch.targets)
    var (sums, peak) = ([[PipelineNetwork.Layer]](), 0)
    for layers in parts.reversed() {
      guard var tape = checkpoints.popLast() else { break }
      tape.recompute(through: layers)
      peak = max(peak, checkpoints.reduce(tape.values) { $0 + $1.values })
      gradient = tape.inputGradient(through: layers, gradient: gradient)
      var zero = layers.map(\.zero)
      tape.addWeightGradients(to: &zero)
      sums.append(zero)
    }
    gradients = PipelineGradients(loss: error.loss, layers: sums.reversed().flatMap(\.self))
    peakValues = peak
    forwardPasses = 2 * network.layers.count
  }
}
