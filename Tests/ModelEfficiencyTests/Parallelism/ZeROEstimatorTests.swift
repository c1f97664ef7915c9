import ModelEfficiency
import Testing

@Test func estimatesAreThoseOfDeepSpeedsOwnFunctions() throws {
  let offloads: [String: DeepSpeedEstimator.Offload] = [
    "nothing": .nothing, "optimizer": .optimizer,
    "optimizerAndParameters": .optimizerAndParameters,
  ]
  for expected in try DeepSpeedFixture.load().estimates {
    let estimator = DeepSpeedEstimator(
      parameters: expected.parameters, largestLayer: expected.largestLayer,
      devicesPerHost: expected.devicesPerHost, hosts: expected.hosts)
    let offload = try #require(offloads[expected.offload])
    let bill =
      expected.stage == 2
      ? estimator.stage2(offloadingOptimizer: offload != .nothing)
      : estimator.stage3(offload, buildingDivided: expected.buildingDivided)
    #expect(bill.deviceBytes == expected.device, "\(expected)")
    // DeepSpeed multiplies in another order, which can move the last byte.
    #expect(abs(bill.hostBytes - expected.host) <= 1, "\(expected)")
  }
}

// The example in the docstring of `DeepSpeedEstimator`.
@Test func estimateOfTenParametersByHand() {
  let estimator = DeepSpeedEstimator(parameters: 10, largestLayer: 4)
  #expect(estimator.stage2(offloadingOptimizer: false).deviceBytes == 200)
  #expect(estimator.stage2(offloadingOptimizer: false).hostBytes == 60)
  #expect(estimator.stage3(.nothing).deviceBytes == 196)
  #expect(estimator.stage3(.nothing).hostBytes == 24)
  #expect(estimator.stage3(.optimizerAndParameters).hostBytes == 270)
}

// Figure 1 of Rajbhandari et al. 2020 counts no offload; ZeRO-Offload moves optimizer states.
@Test func offloadedStatesLeaveTheDeviceForTheHost() throws {
  let memory = TrainingMemory(parameters: 8, recipe: .mixedPrecisionAdam)
  let bill = try memory.bill(zero: .parameters, devices: 4, offloading: [.optimizerStates])
  #expect(bill.deviceBytes == 8)
  #expect(bill.hostBytes == 96)
  let everything = try memory.bill(
    zero: .parameters, devices: 4, offloading: Set(TrainingRecipe.Kind.allCases))
  #expect(everything.deviceBytes == 0)
  #expect(everything.hostBytes == 128)
}

@Test(arguments: TrainingMemory.ZeROStage.allCases)
func whatIsNotOffloadedStays(stage: TrainingMemory.ZeROStage) throws {
  let memory = TrainingMemory(parameters: 1001, recipe: .float32Gradients)
  for devices in 1...5 {
    let terms = memory.terms(zero: stage, devices: devices)
    #expect(try memory.bill(zero: stage, devices: devices).device == terms)
  }
}

@Test func onlyDividedStatesCanBeOffloaded() {
  let memory = TrainingMemory(parameters: 8, recipe: .mixedPrecisionAdam)
  #expect(throws: OffloadError.notDivided(.parameters, stage: .gradients)) {
    try memory.bill(zero: .gradients, devices: 4, offloading: [.parameters])
  }
  #expect(throws: OffloadError.notDivided(.optimizerStates, stage: .none)) {
    try memory.bill(zero: .none, devices: 4, offloading: [.optimizerStates])
  }
  let text = "\(OffloadError.notDivided(.gradients, stage: .optimizerStates))"
  #expect(text.contains("use stage 2"))
}

@Test func parametersOfLlama() {
  let causal = LlamaModel.llama2With13B
  #expect(causal.parameters == 13_015_864_320)
  #expect(causal.classifying(into: 4).parameters == 12_852_044_800)
  #expect(causal.largestLayer == 163_840_000)
  // Llama 2 7B and 70B as published: 6,738,415,616 and 68,976,648,192.
  let small = TransformerShape("7B", layers: 32, hiddenSize: 4096, heads: 32)
  #expect(
    LlamaModel(small, vocabulary: 32000, feedForwardSize: 11008).parameters == 6_738_415_616)
  #expect(
    LlamaModel(.llama2With70B, vocabulary: 32000, feedForwardSize: 28672).parameters
      == 68_976_648_192)
}

// One token of a model with one head: h = 8, F = 16: 8 · (24 + 8 · 2) + 6 bytes.
@Test func activationsOfATinyLlamaByHand() {
  let shape = TransformerShape("tiny", layers: 3, hiddenSize: 8, heads: 1)
  let model = LlamaModel(shape, vocabulary: 10, feedForwardSize: 16)
  #expect(model.layerActivations(sequences: 1, tokens: 1).totalBytes == 326)
  #expect(model.activationBytes(sequences: 1, tokens: 1, recomputingLayers: false) == 978)
  #expect(model.activationBytes(sequences: 1, tokens: 1, recomputingLayers: true) == 374)
  // Two sequences double everything, two tokens quadruple the softmax.
  #expect(model.layerActivations(sequences: 2, tokens: 1).totalBytes == 652)
  #expect(model.layerActivations(sequences: 1, tokens: 2).totalBytes == 2 * 320 + 24)
}
