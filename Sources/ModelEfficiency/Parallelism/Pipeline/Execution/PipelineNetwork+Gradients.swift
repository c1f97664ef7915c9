extension PipelineNetwork {
  /// The gradients of a mini-batch on one device: each micro-batch passes the whole network forward
  /// and back, in order.
  ///
  /// - Throws: `PipelineError` if the batch does not fit the network, or does not split evenly.
  public func gradients(
    of batch: PipelineBatch, microbatches: Int = 1
  ) throws(PipelineError) -> PipelineGradients {
    try batch.checkFit(self)
    var error = PipelineLoss(rows: batch.inputs.rows)
    var sums = layers.map(\.zero)
    for part in try batch.microbatches(microbatches) {
      var tape = PipelineTape(part.inputs, through: layers)
      let gradient = error.add(output: tape.output, targets: part.targets)
      _ = tape.inputGradient(through: layers, gradient: gradient)
      tape.addWeightGradients(to: &sums)
    }
    return PipelineGradients(loss: error.loss, layers: sums)
  }
}
