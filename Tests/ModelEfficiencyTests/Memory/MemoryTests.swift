import ModelEfficiency
import Testing

@Test(arguments: [
  (TrainingRecipe.mixedPrecisionAdam, 16), (.float32Adam, 16), (.float32Gradients, 18),
  (.eightBitAdam, 10),
])
func recipesAddUp(recipe: TrainingRecipe, bytes: Int) {
  #expect(recipe.bytesPerParameter == bytes)
  let byKind = TrainingRecipe.Kind.allCases.map { recipe.bytesPerParameter(in: $0) }
  #expect(byKind.reduce(0, +) == bytes)
}

// Figure 1 of Rajbhandari et al. 2020, before rounding: 7.5 billion parameters on 64 devices.
@Test(arguments: [
  (TrainingMemory.ZeROStage.none, 120_000_000_000), (.optimizerStates, 31_406_250_000),
  (.gradients, 16_640_625_000), (.parameters, 1_875_000_000),
])
func zeroDividesWhatItsStageSays(stage: TrainingMemory.ZeROStage, bytes: Int) {
  let memory = TrainingMemory(parameters: 7_500_000_000, recipe: .mixedPrecisionAdam)
  #expect(memory.bytesPerDevice(zero: stage, devices: 64) == bytes)
}

@Test(arguments: 1...9)
func sharesOfAllDevicesCoverTheWhole(devices: Int) {
  let memory = TrainingMemory(parameters: 1001, recipe: .mixedPrecisionAdam)
  let share = memory.bytesPerDevice(zero: .parameters, devices: devices)
  #expect(share * devices >= memory.bytesPerDevice())
  #expect((share - 16) * devices < memory.bytesPerDevice())
}

@Test func oneDeviceGainsNothingFromDividing() {
  let memory = TrainingMemory(parameters: 12345, recipe: .float32Gradients)
  for stage in TrainingMemory.ZeROStage.allCases {
    #expect(memory.bytesPerDevice(zero: stage, devices: 1) == 12345 * 18)
  }
}

@Test func keyValueCachesOfLlama() {
  #expect(TransformerShape.llama2With13B.keyValueCacheBytes(tokens: 4096) == 3_355_443_200)
  #expect(TransformerShape.llama2With70B.keyValueCacheBytes(tokens: 4096) == 1_342_177_280)
}

@Test func activationsOfOneLayerFollowTheFormula() {
  // s = 2, b = 3, h = 4, a = 2: sbh = 24, 5as²b = 120.
  let shape = TransformerShape("tiny", layers: 5, hiddenSize: 4, heads: 2)
  let memory = ActivationMemory(shape, sequences: 3, tokens: 2)
  #expect(memory.layerTerms().totalBytes == 34 * 24 + 120)
  #expect(memory.bytes(.selective) == 5 * 34 * 24)
  #expect(memory.bytes(.full) == 5 * 2 * 24)
}

// Korthikanti et al. 2022, §5: attention scores are 70 % of GPT-3's activations.
@Test func scoresAreMostOfGPT3sActivations() {
  let memory = ActivationMemory(.gpt3, sequences: 1, tokens: 2048)
  let saved = 1 - Double(memory.bytes(.selective)) / Double(memory.bytes())
  #expect(abs(saved - 80.0 / 114) < 1e-12)
}

@Test func unitsAreNotMixedUp() {
  #expect(2_000_000_000.gigabytes == 2)
  #expect((3 << 30).gibibytes == 3)
  #expect((5 << 20).mebibytes == 5)
}
