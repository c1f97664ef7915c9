import ModelEfficiency
import Testing

private typealias Term = TrainingRecipe.Term

@Test func plainGradientDescentKeepsEightBytes() {
  let sgd = TrainingRecipe(
    name: "SGD",
    terms: [
      Term(name: "weights", kind: .parameters, bytes: 4),
      Term(name: "gradients", kind: .gradients, bytes: 4),
    ])
  #expect(sgd.bytesPerParameter == 8)
  #expect(TrainingMemory(parameters: 10, recipe: sgd).bytesPerDevice() == 80)
  #expect(sgd.bytesPerParameter(in: .optimizerStates) == 0)
}

// Everything in bfloat16, without 32-bit weights: 2 + 2 + 4.
@Test(arguments: TrainingMemory.ZeROStage.allCases)
func bytesAreToldByKind(stage: TrainingMemory.ZeROStage) {
  let recipe = TrainingRecipe(
    name: "bfloat16 without master weights",
    terms: [
      Term(name: "weights", kind: .parameters, bytes: 2),
      Term(name: "gradients", kind: .gradients, bytes: 2),
      Term(name: "momentum", kind: .optimizerStates, bytes: 2),
      Term(name: "variance", kind: .optimizerStates, bytes: 2),
    ])
  let terms = TrainingMemory(parameters: 80, recipe: recipe).terms(zero: stage, devices: 4)
  for (kind, bytes) in [(TrainingRecipe.Kind.parameters, 160), (.gradients, 160)] {
    #expect(terms.bytes(of: kind) == (stage.divides(kind) ? bytes / 4 : bytes))
  }
  #expect(terms.bytes(of: .optimizerStates) == (stage.rawValue >= 1 ? 80 : 320))
  let parts = TrainingRecipe.Kind.allCases.map { terms.bytes(of: $0) }
  #expect(parts.reduce(0, +) == terms.totalBytes)
}

@Test func whatMovesToTheHostKeepsItsKind() throws {
  let memory = TrainingMemory(parameters: 8, recipe: .mixedPrecisionAdam)
  let bill = try memory.bill(zero: .parameters, devices: 4, offloading: [.optimizerStates])
  #expect(bill.host.bytes(of: .optimizerStates) == 96)
  #expect(bill.device.bytes(of: .optimizerStates) == 0)
  #expect(bill.device.bytes(of: .gradients) == 4)
}
