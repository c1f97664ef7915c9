/// What a run of layers keeps of one micro-batch from its forward pass to its backward pass.
struct PipelineTape {
  /// The input, then the output of each layer, if they are kept.
  private(set) var activations: [Matrix]
  /// δ of each layer, between the two halves of the backward pass.
  private var deltas: [Matrix] = []

  /// Goes forward through the layers, keeping everything.
  init(_ input: Matrix, through layers: [PipelineNetwork.Layer]) {
    activations = layers.reduce(into: [input]) { kept, layer in
      kept.append(layer.output(kept[kept.count - 1]))
    }
  }

  /// Keeps the input only.
  init(inputOnly input: Matrix) { activations = [input] }

  /// The input of the first layer.
  var input: Matrix { activations[0] }

  /// The output of the last layer, or the input where nothing else is kept.
  var output: Matrix { activations[activations.count - 1] }

  /// The numbers that are kept as activations.
  var values: Int { activations.reduce(0) { $0 + $1.elements.count } }

  /// Computes the outputs of the layers again.
  mutating func recompute(through layers: [PipelineNetwork.Layer]) {
    self = PipelineTape(input, through: layers)
  }

  /// The first half of the backward pass: the gradient of the input.
  mutating func inputGradient(
    through layers: [PipelineNetwork.Layer], gradient: Matrix
  ) -> Matrix {
    var gradient = gradient
    var deltas: [Matrix] = []
    for (index, layer) in layers.enumerated().reversed() {
      let delta = layer.delta(output: activations[index + 1], gradient: gradient)
      gradient = layer.inputGradient(delta: delta)
      deltas.append(delta)
    }
    self.deltas = deltas.reversed()
    return gradient
  }

  /// The second half: adds this micro-batch's weight gradients to those of the layers.
  func addWeightGradients(to gradients: inout [PipelineNetwork.Layer]) {
    for index in gradients.indices {
      gradients[index].accumulate(input: activations[index], delta: deltas[index])
    }
  }
}
