/// How a series differs from the others, with color and without.
struct SeriesStyle {
  /// The place of the series in the legend.
  let index: Int
  /// The place of the shape of its points among all shapes.
  let markerIndex: Int

  /// Bars are never hatched.
  let isPlain: Bool

  /// The style of a series, with a shape of its own unless another is wanted.
  init(index: Int, markerIndex: Int? = nil, isPlain: Bool = false) {
    self.index = index
    self.isPlain = isPlain
    self.markerIndex = markerIndex ?? Self.variant(of: index)
  }

  private var color: Int { index % FigurePalette.light.series.count }
  /// After one round of colors, dashes and shapes are shifted, so that no pair comes back.
  private static func variant(of index: Int) -> Int {
    index + index / FigurePalette.light.series.count
  }

  /// The class that sets the color of strokes.
  var strokeClass: String { "s\(color)" }
  /// The class that sets the color of areas.
  var fillClass: String { "f\(color)" }

  /// The dashes of lines; empty for a solid line.
  var dashes: String {
    ["", "8 5", "2 5", "12 4 2 4", "5 3", "14 4 2 4 2 4"][Self.variant(of: index) % 6]
  }

  /// The outline of the marker of a point, around (0, 0).
  var marker: String {
    [
      "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", "M-4-4h8v8h-8z", "M0-5.5l5 9.5h-10z",
      "M0-6l5 6l-5 6l-5-6z", "M0 5.5l5-9.5h-10z", "M-5-2h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
    ][markerIndex % 6]
  }

  /// The strokes in the color of paper over bars, in a tile of 8 by 8; empty for plain bars.
  var hatch: String {
    let tiles = [
      "", "M-2 2l4-4M0 8l8-8M6 10l4-4", "M-2 6l4 4M0 0l8 8M6-2l4 4", "M1 2h2M5 6h2",
      "M-1-1l10 10M9-1l-10 10", "M2 0v8M6 0v8",
    ]
    return isPlain ? "" : tiles[Self.variant(of: index) % tiles.count]
  }
}
