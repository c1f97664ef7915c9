import Foundation

/// An axis made ready for drawing: its ends, its ticks, and the way from value to place.
package struct PlotAxis: Hashable, Sendable {
  /// The axis as the author described it.
  package let axis: Chart.Axis
  /// The value at the beginning.
  package let lower: Double
  /// The value at the end.
  package let upper: Double
  /// The ticks, all between the ends.
  package let ticks: [Tick]

  /// How the ends are found when the author gave none.
  package enum Ends {
    /// At the first and last tick, for axes that are read at their ticks.
    case atTicks
    /// At the data, widened by this fraction of the length on both sides.
    case atData(padding: Double)
  }

  /// Prepares an axis for the values that it must cover.
  ///
  /// Values that have no place (not positive on a logarithmic axis) are ignored; without any value
  /// left the axis runs from 0 to 1, or from 1 to 10.
  package init(_ axis: Chart.Axis, covering values: [Double], ends: Ends, atMost limit: Int) {
    let ends = axis.range == nil ? ends : .atData(padding: 0)
    self.axis = axis
    switch axis.scale {
    case .categories(let names):
      ticks = names.enumerated().map { Tick(value: Double($0.offset), text: $0.element) }
      (lower, upper) = (-0.5, Double(max(1, names.count)) - 0.5)
    case .linear:
      let extent = axis.range ?? Self.linearExtent(of: values)
      switch ends {
      case .atTicks:
        ticks = Ticks.linear(covering: extent, atMost: limit)
        (lower, upper) = Self.ends(of: extent, widenedTo: ticks)
      case .atData(let padding):
        let pad = padding * (extent.upperBound - extent.lowerBound)
        (lower, upper) = (extent.lowerBound - pad, extent.upperBound + pad)
        ticks = Ticks.linear(inside: lower...upper, atMost: limit)
      }
    case .log10:
      let extent = axis.range ?? Self.logarithmicExtent(of: values)
      switch ends {
      case .atTicks:
        ticks = Ticks.log10(covering: extent, atMost: limit)
        (lower, upper) = Self.ends(of: extent, widenedTo: ticks)
      case .atData(let padding):
        let factor = pow(extent.upperBound / extent.lowerBound, padding)
        (lower, upper) = (extent.lowerBound / factor, extent.upperBound * factor)
        ticks = Ticks.log10(inside: lower...upper, atMost: limit)
      }
    }
  }

  /// The place of a value: 0 at the beginning and 1 at the end, beyond for values beyond the ends,
  /// and `nil` for values that have no place.
  package func position(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let place: Double
    if case .log10 = axis.scale {
      if value <= 0 { return nil }
      place = (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
    } else {
      place = (value - lower) / (upper - lower)
    }
    // Far outside, all places look alike, and lines toward them can still be computed.
    return min(1e6, max(-1e6, place))
  }

  /// The place of a datum, or `nil` for a gap.
  package func position(of datum: Datum) -> Double? { datum.value.flatMap { position(of: $0) } }

  /// Where bars begin: at zero, or at the beginning of a logarithmic axis.
  package var baseline: Double {
    position(of: 0).map { min(1, max(0, $0)) } ?? 0
  }

  private static func ends(
    of extent: ClosedRange<Double>, widenedTo ticks: [Tick]
  ) -> (lower: Double, upper: Double) {
    guard let first = ticks.first, let last = ticks.last else {
      return (extent.lowerBound, extent.upperBound)
    }
    return (min(extent.lowerBound, first.value), max(extent.upperBound, last.value))
  }

  private static func linearExtent(of values: [Double]) -> ClosedRange<Double> {
    // Beyond 10³⁰⁰ the length of an axis is not a finite number.
    let values = values.filter { $0.isFinite }.map { min(1e300, max(-1e300, $0)) }
    guard let least = values.min(), let greatest = values.max() else { return 0...1 }
    let size = max(abs(least), abs(greatest))
    if greatest - least > max(1e-300, size * 1e-12) { return least...greatest }
    return size < 1e-290 ? -1...1 : least - size / 2...greatest + size / 2
  }

  private static func logarithmicExtent(of values: [Double]) -> ClosedRange<Double> {
    // The smallest normal numbers bound the axis, so that ratios stay finite.
    let values = values.filter { $0.isFinite && $0 > 0 }.map { min(1e150, max(1e-150, $0)) }
    guard let least = values.min(), let greatest = values.max() else { return 1...10 }
    return greatest > least * (1 + 1e-12) ? least...greatest : least / 2...greatest * 2
  }
}
