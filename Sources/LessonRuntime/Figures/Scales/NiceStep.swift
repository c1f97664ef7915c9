import Foundation

/// A distance between ticks that people like to read: 1, 2 or 5 times a power of ten.
package struct NiceStep: Hashable, Sendable {
  /// 1, 2 or 5.
  package let leading: Int
  /// The power of ten.
  package let exponent: Int

  /// The size of the step.
  package var value: Double { multiple(1) }

  /// The double nearest to `count` steps: three steps of 0.1 are 0.3, not 0.30000000000000004.
  package func multiple(_ count: Int) -> Double {
    Double("\(count * leading)e\(exponent)") ?? 0
  }

  /// The number of whole steps below `value`, forgiving the rounding of the division.
  func stepsBelow(_ value: Double) -> Int { Int((value / self.value + 1e-9).rounded(.down)) }

  /// The number of steps it takes to reach `value`, forgiving the rounding of the division.
  func stepsAbove(_ value: Double) -> Int { Int((value / self.value - 1e-9).rounded(.up)) }

  /// The next greater step.
  var next: NiceStep {
    switch leading {
    case 1: NiceStep(leading: 2, exponent: exponent)
    case 2: NiceStep(leading: 5, exponent: exponent)
    default: NiceStep(leading: 1, exponent: exponent + 1)
    }
  }

  /// The least nice step of at least `size`.
  ///
  ///     NiceStep(atLeast: 0.3)   // 0.5
  ///
  /// - Precondition: `size` is positive and finite.
  package init(atLeast size: Double) {
    precondition(size > 0 && size.isFinite, "a step must be positive")
    var step = NiceStep(leading: 1, exponent: Int(log10(size).rounded(.down)) - 1)
    while step.value < size * (1 - 1e-9) { step = step.next }
    self = step
  }

  private init(leading: Int, exponent: Int) {
    self.leading = leading
    self.exponent = exponent
  }
}
