import ModelEfficiency
import Testing

struct TensorParallelTests {
  static func block(_ activation: Activation) -> FeedForward {
    FeedForward(hiddenSize: 6, width: 24, activation: activation, seed: 1)
  }
  static let x = Matrix.random(8, 6, seed: 2)
  static let outputGradient = Matrix.random(8, 6, seed: 3)

  static func distance(_ a: Matrix, _ b: Matrix) -> Double { a.relativeError(of: b) }

  @Test func aBlockByHand() throws {
    let block = try FeedForward(a: [[1, -1]], b: [[2], [3]], activation: .relu)
    #expect(block.output(of: [[5], [-5]]) == [[10], [15]])
    // L = Y: ∂L/∂A = x·φ′·B, ∂L/∂B = φ(xA), ∂L/∂x = Σ A·φ′·B.
    let gradients = block.gradients(of: [[5]], outputGradient: [[1]])
    #expect(gradients.a == [[10, 0]])
    #expect(gradients.b == [[5], [0]])
    #expect(gradients.input == [[2]])
  }

  // erf-free GELU at 1: ½(1 + tanh(0.7978846·1.044715)) = 0.84119.
  @Test func geluHasItsKnownValues() {
    #expect(Activation.gelu(0) == 0)
    #expect(abs(Activation.gelu(1) - 0.841192) < 1e-6)
    #expect(abs(Activation.gelu(-1) + 0.158808) < 1e-6)
    for z: Float in [-3, -0.5, 0, 0.3, 2] {
      let slope = (Activation.gelu(z + 0.01) - Activation.gelu(z - 0.01)) / 0.02
      #expect(abs(slope - Activation.gelu.slope(at: z)) < 1e-4)
    }
  }

  @Test(arguments: Activation.allCases, [1, 2, 3, 4])
  func piecesAddUpToTheBlock(activation: Activation, ranks: Int) async throws {
    let block = Self.block(activation)
    let run = try await LocalGroup.run(ranks: ranks) { rank in
      let piece = try block.piece(rank.rank, of: ranks)
      let output = try await piece.output(of: Self.x, addedOver: rank)
      let gradients = try await piece.gradients(
        of: Self.x, outputGradient: Self.outputGradient, addedOver: rank)
      return (output, gradients)
    }
    let whole = block.gradients(of: Self.x, outputGradient: Self.outputGradient)
    for (rank, (output, gradients)) in run.values.enumerated() {
      #expect(Self.distance(block.output(of: Self.x), output) < 1e-6)
      #expect(Self.distance(whole.input, gradients.input) < 1e-6)
      let piece = try FeedForward(a: whole.a, b: whole.b, activation: activation)
        .piece(rank, of: ranks)
      #expect(Self.distance(piece.a, gradients.a) < 1e-6)
      #expect(Self.distance(piece.b, gradients.b) < 1e-6)
    }
    // Two all-reduces: one forward, one backward.
    let allReduce = try Collective.ringAllReduce(ranks: ranks, count: 48).traffic()
    #expect(run.traffic.map(\.bytesSent) == allReduce.map { 2 * $0.bytesSent })
  }

  @Test(arguments: [1, 2, 4, 8])
  func sequenceParallelismMovesTheSameBytes(ranks: Int) async throws {
    let block = Self.block(.gelu)
    let run = try await LocalGroup.run(ranks: ranks) { rank in
      let rows = Collective.chunk(rank.rank, of: 8, ranks: ranks)
      let share = Matrix(rows: rows.count, columns: 6, elements: rows.flatMap { Self.x.row($0) })
      return try await block.piece(rank.rank, of: ranks)
        .output(ofTokens: share, among: 8, on: rank)
    }
    let output = Matrix(rows: 8, columns: 6, elements: run.values.flatMap(\.elements))
    #expect(Self.distance(block.output(of: Self.x), output) < 1e-6)
    #expect(run.traffic == (try Collective.ringAllReduce(ranks: ranks, count: 48).traffic()))
  }

  @Test(arguments: Activation.allCases)
  func splittingByRowsNeedsTheSumBeforeTheActivation(activation: Activation) throws {
    let block = Self.block(activation)
    let exact = block.output(of: Self.x)
    let right = try block.outputSplittingRows(of: Self.x, into: 2, summing: .beforeActivation)
    let wrong = try block.outputSplittingRows(of: Self.x, into: 2, summing: .afterActivation)
    #expect(Self.distance(exact, right) < 1e-6)
    #expect(Self.distance(exact, wrong) > 0.1)
  }

  @Test func ranksMustDivideWhatTheyShare() async {
    let block = Self.block(.relu)
    #expect(throws: TensorParallelError.doesNotDivide(ranks: 5, .width, size: 24)) {
      try block.piece(0, of: 5)
    }
    #expect(throws: TensorParallelError.doesNotDivide(ranks: 4, .hiddenSize, size: 6)) {
      try block.outputSplittingRows(of: Self.x, into: 4, summing: .beforeActivation)
    }
    await #expect(throws: TensorParallelError.doesNotDivide(ranks: 2, .tokens, size: 7)) {
      try await LocalGroup.run(ranks: 2) { rank in
        try await block.output(ofTokens: Self.x, among: 7, on: rank)
      }
    }
  }

  // Korthikanti et al. 2022, equations 2 and 4: sbh(10 + 24/t + 5as/(ht)), sbh(34 + 5as/h)/t.
  @Test(arguments: [1, 2, 4, 8])
  func activationsFollowThePapersFormulas(t: Int) {
    let memory = ActivationMemory(.gpt3, sequences: 1, tokens: 2048)
    let sbh = 2048.0 * 12288
    let scores = 5 * 96 * 2048.0 / 12288
    let tensor = memory.layerTerms(tensorRanks: t, sequenceParallel: false).totalBytes
    #expect(Double(tensor) == sbh * (10 + (24 + scores) / Double(t)))
    let both = memory.layerTerms(tensorRanks: t, sequenceParallel: true).totalBytes
    #expect(both * t == memory.layerTerms().totalBytes)
  }
}
