import LessonRuntime

/// The colors of figures in one theme, as hexadecimal RGB.
///
/// Series follow Okabe and Ito (2008), darkened for light paper and lightened for dark paper to a
/// contrast of at least 3 : 1; the steps of heatmaps run through one hue, or through blue and orange,
/// which no common color blindness confuses.
struct FigurePalette {
  let paper: String
  let ink: String
  let muted: String
  let grid: String
  let series: [String]
  let sequential: [String]
  let diverging: [String]

  static let light = FigurePalette(
    paper: "#ffffff", ink: "#1b1f24", muted: "#5b6470", grid: "#dde2e8",
    series: ["#0072b2", "#c44e00", "#007a5a", "#a8457f", "#7a5c00", "#4a4f57"],
    sequential: [
      "#edf3fa", "#d3e4f3", "#b3d0ea", "#8ab8dd", "#5e9ccd", "#2f76b3", "#1b5d9b", "#0c447c",
      "#06305c",
    ],
    diverging: [
      "#8f3f00", "#b35a10", "#dc8a45", "#f0c197", "#f2f2f2", "#b3d0ea", "#6fa8d6", "#1f67a8",
      "#0c447c",
    ])

  static let dark = FigurePalette(
    paper: "#14171c", ink: "#e8eaed", muted: "#a3abb8", grid: "#333a45",
    series: ["#56b4e9", "#ff9a4d", "#2fc79b", "#e79ac8", "#f0e442", "#c9ced6"],
    sequential: [
      "#1b2530", "#1f3245", "#23415d", "#275076", "#2c608f", "#5a9bd1", "#83b9e4", "#abd3f2",
      "#d4ebfc",
    ],
    diverging: [
      "#ffc794", "#f59a4d", "#96531a", "#5c3a1c", "#262a30", "#23415d", "#2c6496", "#6fb0e6",
      "#b5dbf8",
    ])

  /// Text on this level of a heatmap is drawn in the color of paper instead of ink.
  static func isStrong(level: Int, scale: Heatmap.Scale) -> Bool {
    switch scale {
    case .sequential: level >= 5
    case .diverging: level <= 1 || level >= 7
    }
  }

  /// The declarations of the CSS variables.
  var declarations: String {
    var text = "--figure-paper:\(paper);--figure-ink:\(ink);--figure-muted:\(muted);"
    text += "--figure-grid:\(grid);"
    for (name, colors) in [("s", series), ("q", sequential), ("d", diverging)] {
      for (index, color) in colors.enumerated() { text += "--figure-\(name)\(index):\(color);" }
    }
    return text
  }
}
