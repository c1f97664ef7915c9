// The whole network at once, for those who hold all of its parameters.
extension LayeredNetwork {
  /// The mean over the samples of ½‖output − target‖².
  ///
  /// - Throws: ``ZeROError`` if the parameters or the batch do not fit the network.
  public func loss(_ parameters: [[Float]], on batch: TrainingBatch) throws(ZeROError) -> Double {
    try check(parameters)
    try batch.check(against: self)
    let error = (outputs(parameters, batch.inputs)[layers] - batch.targets).frobeniusNorm
    return error * error / Double(2 * batch.inputs.rows)
  }

  /// The gradient of the loss by each layer's parameters, each sample counting with `weight`.
  func gradients(
    _ parameters: [[Float]], on batch: TrainingBatch, weight: Float
  ) -> [[Float]] {
    let outputs = outputs(parameters, batch.inputs)
    var outputGradient = batch.lossGradient(of: outputs[layers], weight: weight)
    var gradients = parameters
    for layer in (0..<layers).reversed() {
      let result = backward(
        layer, parameters[layer], inputs: outputs[layer], outputs: outputs[layer + 1],
        gradient: outputGradient)
      (outputGradient, gradients[layer]) = (result.inputs, result.parameters)
    }
    return gradients
  }

  /// One flat array of all parameters, cut into layers.
  func layered(_ flat: [Float]) -> [[Float]] {
    var start = 0
    return parameterCounts.map { count in
      defer { start += count }
      return Array(flat[start..<start + count])
    }
  }

  /// The inputs and then each layer's outputs.
  private func outputs(_ parameters: [[Float]], _ inputs: Matrix) -> [Matrix] {
    var outputs = [inputs]
    for layer in 0..<layers {
      outputs.append(forward(layer, parameters[layer], outputs[layer]))
    }
    return outputs
  }
}
