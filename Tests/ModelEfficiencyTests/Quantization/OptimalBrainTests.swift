import Testing

@testable import ModelEfficiency

struct OptimalBrainTests {
  let hessian = Hessian(matrix: [[5, 2], [2, 1]])
  let inverse: Matrix = [[1, -2], [-2, 5]]
  let integers = AffineGrid(scale: 1, zeroPoint: 0, levels: 4)

  @Test func surgeonPaysLessThanDamage() {
    #expect(OptimalBrainDamage.cost(ofMoving: 0.5, to: 0, curvature: 5) == 0.625)
    #expect(
      OptimalBrainSurgeon.cost(ofFixing: 0, of: [0.5, 1], at: 0, inverseHessian: inverse) == 0.125)
  }

  @Test func surgeonMovesTheOtherWeight() {
    let update = OptimalBrainSurgeon.update(
      fixing: 0, of: [0.5, 1], at: 0, inverseHessian: inverse)
    #expect(update == [-0.5, 1])
    // The price is the loss of that step: ½·δᵀHδ = ½(5/4 − 2·2·½ + 1) = 0.125.
    let after: Matrix = [[0.5 + update[0], 1 + update[1]]]
    #expect(hessian.outputError(of: after, for: [[0.5, 1]]) == 0.125)
  }

  @Test func eliminationLeavesTheInverseOfTheRest() {
    #expect(OptimalBrainSurgeon.eliminating(0, from: inverse) == [[0, 0], [0, 1]])
    #expect(OptimalBrainSurgeon.eliminating(1, from: inverse) == [[Float(1) - 0.8, 0], [0, 0]])
  }

  @Test func hessianIsTwiceTheMeanSquare() throws {
    var hessian = Hessian(features: 2)
    try hessian.accumulate([[1, 0]])
    try hessian.accumulate([[1, 2]])
    #expect(hessian.matrix == [[2, 2], [2, 4]])
    #expect(hessian.samples == 2)
    #expect(hessian.diagonal == [2, 4])
    #expect(hessian.dampened(by: 0.5) == [[3.5, 2], [2, 5.5]])
    #expect(hessian.outputError(of: [[0, 1]], for: [[1, 0]]) == 1)
  }

  @Test func inverseOfTheHandExample() throws {
    #expect(try hessian.inverse(dampening: 0) == inverse)
    #expect(try InverseFactor.upper(of: hessian.matrix) == [[1, -2], [0, 1]])
    // Takes √5 on its way and so comes back only nearly.
    let threefold = try InverseFactor.upperByThreeFactorizations(of: hessian.matrix)
    let expected: Matrix = [[1, -2], [0, 1]]
    #expect(expected.relativeError(of: threefold) < 1e-6)
  }

  @Test func greedyOrderTakesTheCheapestWeightFirst() {
    let steps = OBQ.steps(
      of: [0.5, 1.2], grids: [integers, integers], inverseHessian: inverse)
    #expect(steps.map(\.column) == [1, 0])
    #expect(abs(steps[0].cost - 0.004) < 1e-7)
    #expect(steps[0].row[1] == 1)
    #expect(abs(steps[0].row[0] - 0.58) < 1e-6)
    // Alone, weight 0 has [H⁻¹]_00 = 1 − 4/5 = 0.2: (0.58 − 1)²/0.4 = 0.441.
    #expect(abs(steps[1].cost - 0.441) < 1e-5)
    #expect(steps[1].row == [1, 1])
  }

  @Test func weightThatLeftTheGridGoesFirst() {
    // 4.2 is 1.2 steps beyond the last value 3 and would cost 1.44/(2·5) = 0.144 against
    // 0.0001/2 of the other weight.
    let row: [Float] = [0.99, 4.2]
    let grids = [integers, integers]
    let greedy = OBQ.steps(
      of: row, grids: grids, inverseHessian: inverse, strayWeightsFirst: false)
    let strayFirst = OBQ.steps(of: row, grids: grids, inverseHessian: inverse)
    #expect(greedy.map(\.column) == [0, 1])
    #expect(strayFirst.map(\.column) == [1, 0])
  }
}
