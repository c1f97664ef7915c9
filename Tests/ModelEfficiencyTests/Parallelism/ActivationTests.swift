import ModelEfficiency
import Testing

private let huge: [Float] = [1e10, 1e13, 1e19, 1e20, .greatestFiniteMagnitude, .infinity]

@Test(arguments: huge)
func activationsAreStraightFarFromZero(z: Float) {
  for activation in Activation.allCases {
    #expect(activation(z) == z)
    #expect(activation.slope(at: z) == 1)
    #expect(activation(-z) == 0)
    #expect(activation.slope(at: -z) == 0)
  }
}

@Test(arguments: Activation.allCases)
func whatIsNoNumberStaysNone(activation: Activation) {
  #expect(activation(.nan).isNaN)
  #expect(activation.slope(at: .nan).isNaN)
}

@Test func elementaryFunctionsHaveTheirLimits() {
  #expect(huge.dropFirst().map(Elementary.exp).allSatisfy { $0 == .infinity })
  #expect(huge.map { Elementary.exp(-$0) }.allSatisfy { $0 == 0 })
  #expect(huge.map(Elementary.tanh).allSatisfy { $0 == 1 })
  #expect(huge.map { Elementary.tanh(-$0) }.allSatisfy { $0 == -1 })
  #expect(Elementary.log(.infinity) == .infinity)
  #expect(Elementary.log(0) == -.infinity)
  let functions = [Elementary.exp, Elementary.log, Elementary.tanh]
  #expect(functions.allSatisfy { $0(.nan).isNaN })
  #expect(Elementary.log(-.infinity).isNaN)
}
