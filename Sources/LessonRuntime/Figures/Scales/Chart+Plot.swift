extension Chart {
  /// Bars over categories are drawn as rows, where long names have room on a phone.
  package var isBarRows: Bool {
    guard case .categories = x.scale else { return false }
    return !series.isEmpty && series.allSatisfy { $0.mark == .bars }
  }

  /// A legend is needed unless the only series is what the y axis says.
  package var showsLegend: Bool {
    series.count > 1 || (series.first.map { !$0.name.isEmpty && $0.name != y.label } ?? false)
  }

  /// No point has both coordinates.
  package var isEmpty: Bool {
    series.allSatisfy { $0.points.allSatisfy { $0.x.value == nil || $0.y.value == nil } }
  }

  /// The places of the bar series among all series: their order within a group.
  package var barSeries: [Int] { series.indices.filter { series[$0].mark == .bars } }

  /// The x distance that a group of bars may fill: the least distance of two groups, 1 between
  /// categories.
  package var barSlot: Double {
    if case .categories = x.scale { return 1 }
    let values = Set(barSeries.flatMap { series[$0].points.compactMap(\.x.value) }).sorted()
    return zip(values, values.dropFirst()).map { $1 - $0 }.min() ?? 1
  }

  /// The x values from where to where bar `index` of a group around `center` reaches.
  ///
  /// A group leaves some of its slot free; a single series, such as a histogram, leaves `gap`.
  package func barEdges(
    _ index: Int, around center: Double, gap: Double = 0.04
  ) -> ClosedRange<Double> {
    let width = barSlot * (1 - (barSeries.count == 1 ? gap : 0.16))
    let left = center - width / 2 + width * Double(index) / Double(barSeries.count)
    return left...left + width / Double(barSeries.count)
  }

  /// The horizontal axis, covering the data, whole bars and vertical rules.
  package func xAxis(atMost limit: Int) -> PlotAxis {
    let bars = barSeries
    let reach = bars.isEmpty ? 0 : barSlot / 2
    let edges = bars.flatMap { series[$0].points.compactMap(\.x.value) }.flatMap {
      [$0 - reach, $0 + reach]
    }
    let points = series.filter { $0.mark != .bars }.flatMap { $0.points.compactMap(\.x.value) }
    let marks = rules.filter { $0.direction == .vertical }.map(\.value)
    return PlotAxis(
      x, covering: edges + points + marks, ends: .atData(padding: bars.isEmpty ? 0.03 : 0),
      atMost: limit)
  }

  /// The vertical axis, covering the data, spreads, horizontal rules, and the beginning of bars.
  package func yAxis(atMost limit: Int) -> PlotAxis {
    let points = series.flatMap(\.points)
    var values = points.compactMap(\.y.value)
    values += points.compactMap(\.low?.value) + points.compactMap(\.high?.value)
    values += rules.filter { $0.direction == .horizontal }.map(\.value)
    if !barSeries.isEmpty {
      // On a logarithmic axis the shortest bar must keep some length.
      values.append(y.scale == .log10 ? (values.filter { $0 > 0 }.min() ?? 1) / 1.5 : 0)
    }
    return PlotAxis(y, covering: values, ends: .atTicks, atMost: limit)
  }
}

extension Chart.Series {
  /// The places of the points, `nil` for gaps.
  package func places(x: PlotAxis, y: PlotAxis) -> [PlotPoint?] {
    points.map { point in
      guard let x = x.position(of: point.x), let y = y.position(of: point.y) else { return nil }
      return PlotPoint(x: x, y: y)
    }
  }

  /// The places of the spreads, from low to high, `nil` where there is none.
  package func spreads(x: PlotAxis, y: PlotAxis) -> [PlotSegment?] {
    points.map { point in
      guard let x = x.position(of: point.x), let low = point.low.flatMap({ y.position(of: $0) }),
        let high = point.high.flatMap({ y.position(of: $0) })
      else { return nil }
      return PlotSegment(PlotPoint(x: x, y: low), PlotPoint(x: x, y: high))
    }
  }
}

extension Chart.Rule {
  /// The rule across the plot, or `nil` if it lies outside.
  package func segment(x: PlotAxis, y: PlotAxis) -> PlotSegment? {
    let axis = direction == .horizontal ? y : x
    guard let place = axis.position(of: value), (-1e-9...1 + 1e-9).contains(place) else {
      return nil
    }
    return direction == .horizontal
      ? PlotSegment(PlotPoint(x: 0, y: place), PlotPoint(x: 1, y: place))
      : PlotSegment(PlotPoint(x: place, y: 0), PlotPoint(x: place, y: 1))
  }
}
