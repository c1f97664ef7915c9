import Foundation

/// A labeled place on an axis.
package struct Tick: Hashable, Sendable {
  /// The value.
  package let value: Double
  /// Its label.
  package let text: String
}

/// The ticks of an axis, always at nice values: multiples of 1, 2 or 5 times a power of ten on a
/// linear axis; powers of ten, or 1, 2 and 5 times them, on a logarithmic one.
package enum Ticks {
  /// The ticks that cover `range`: the first and last lie at or beyond its ends.
  ///
  ///     Ticks.linear(covering: 0.3...9.1, atMost: 6)   // 0, 2, 4, 6, 8, 10
  package static func linear(covering range: ClosedRange<Double>, atMost limit: Int) -> [Tick] {
    let span = range.upperBound - range.lowerBound
    var step = NiceStep(atLeast: span / Double(max(1, limit - 1)))
    while step.stepsAbove(range.upperBound) - step.stepsBelow(range.lowerBound) + 1 > limit {
      step = step.next
    }
    return multiples(
      of: step, step.stepsBelow(range.lowerBound)...step.stepsAbove(range.upperBound))
  }

  /// The ticks inside `range`.
  ///
  ///     Ticks.linear(inside: 0.3...9.1, atMost: 6)   // 2, 4, 6, 8
  package static func linear(inside range: ClosedRange<Double>, atMost limit: Int) -> [Tick] {
    let span = range.upperBound - range.lowerBound
    var step = NiceStep(atLeast: span / Double(max(1, limit)))
    while step.stepsBelow(range.upperBound) - step.stepsAbove(range.lowerBound) + 1 > limit {
      step = step.next
    }
    let first = step.stepsAbove(range.lowerBound)
    let last = step.stepsBelow(range.upperBound)
    return first <= last ? multiples(of: step, first...last) : []
  }

  /// The ticks that cover `range` on a logarithmic axis.
  ///
  ///     Ticks.log10(covering: 3...700, atMost: 5)   // 10⁰, 10¹, 10², 10³
  package static func log10(covering range: ClosedRange<Double>, atMost limit: Int) -> [Tick] {
    for values in candidates(around: range) {
      guard let first = values.lastIndex(where: { $0.value <= range.lowerBound * (1 + 1e-9) }),
        let last = values.firstIndex(where: { $0.value >= range.upperBound * (1 - 1e-9) })
      else { continue }
      if last - first + 1 <= max(2, limit) { return Array(values[first...last]) }
    }
    return []
  }

  /// The ticks inside `range` on a logarithmic axis; where fewer than two powers of ten lie inside,
  /// those of a linear axis.
  package static func log10(inside range: ClosedRange<Double>, atMost limit: Int) -> [Tick] {
    let closed = range.lowerBound * (1 - 1e-9)...range.upperBound * (1 + 1e-9)
    for values in candidates(around: range) {
      let inside = values.filter { closed.contains($0.value) }
      if inside.count < 2 { break }
      if inside.count <= limit { return inside }
    }
    return linear(inside: range, atMost: limit)
  }

  private static func multiples(of step: NiceStep, _ counts: ClosedRange<Int>) -> [Tick] {
    let values = counts.map(step.multiple)
    let greatest = values.map(abs).max() ?? 0
    let isPlain = greatest < 1e6 && step.exponent >= -4
    let digits = NumberText.decimalExponent(of: greatest, significant: 15) - step.exponent + 1
    return values.map { value in
      Tick(
        value: value,
        text: isPlain
          ? NumberText.fixed(value, decimals: max(0, -step.exponent))
          : NumberText.scientific(value, significant: max(1, digits)))
    }
  }

  /// Sets of ticks around `range` from dense to sparse: 1-2-5, every decade, every 2nd, 5th, 10th …
  private static func candidates(around range: ClosedRange<Double>) -> some Sequence<[Tick]> {
    let first = Int(Foundation.log10(range.lowerBound).rounded(.down)) - 1
    let last = Int(Foundation.log10(range.upperBound).rounded(.up)) + 1
    return [0, 1, 2, 5, 10, 20, 50, 100, 200, 500].lazy.map { stride in
      if stride == 0 { return (first...last).flatMap { multiples(ofDecade: $0) } }
      return (first - stride...last + stride).filter { $0.isMultiple(of: stride) }.map { exponent in
        Tick(value: Double("1e\(exponent)") ?? 0, text: NumberText.powerOfTen(exponent))
      }
    }
  }

  private static func multiples(ofDecade exponent: Int) -> [Tick] {
    [1, 2, 5].map { leading in
      let value = Double("\(leading)e\(exponent)") ?? 0
      return Tick(value: value, text: NumberText.text(value))
    }
  }
}
