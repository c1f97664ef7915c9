import LessonRuntime

/// The rectangle of a plot and the two axes that give values their place in it.
struct PlotFrame {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
  let x: PlotAxis
  let y: PlotAxis

  /// The place in the view box of a place in the plot.
  func place(_ point: PlotPoint) -> (x: Double, y: Double) {
    (left + point.x * (right - left), bottom - point.y * (bottom - top))
  }

  /// The places in the view box of a run of points.
  func places(_ run: [PlotPoint]) -> [(x: Double, y: Double)] { run.map { place($0) } }
}
