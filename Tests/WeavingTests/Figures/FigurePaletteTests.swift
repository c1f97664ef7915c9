import Foundation
import LessonRuntime
import Testing

@testable import Weaving

/// Contrast as WCAG 2.2 defines it: (L₁ + 0.05) / (L₂ + 0.05) of relative luminances.
struct FigurePaletteTests {
  static let themes = ["light", "dark"]

  private func palette(_ theme: String) -> FigurePalette { theme == "light" ? .light : .dark }

  @Test func contrastOfBlackAndWhiteIs21() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 1e-9)
  }

  @Test(arguments: themes)
  func seriesAreVisible(theme: String) {
    let palette = palette(theme)
    for color in palette.series { #expect(contrast(color, palette.paper) >= 3, "\(color)") }
  }

  @Test(arguments: themes)
  func textIsReadable(theme: String) {
    let palette = palette(theme)
    for color in [palette.ink, palette.muted] {
      #expect(contrast(color, palette.paper) >= 4.5, "\(color)")
    }
  }

  @Test(arguments: themes, [Heatmap.Scale.sequential, .diverging])
  func valuesInCellsAreReadable(theme: String, scale: Heatmap.Scale) {
    let palette = palette(theme)
    let levels = scale == .sequential ? palette.sequential : palette.diverging
    #expect(levels.count == HeatLevels.count)
    for (level, color) in levels.enumerated() {
      let text = FigurePalette.isStrong(level: level, scale: scale) ? palette.paper : palette.ink
      #expect(contrast(text, color) >= 4.5, "level \(level)")
    }
  }

  @Test(arguments: themes)
  func textInTheShadesOfDiagramsIsReadable(theme: String) {
    let palette = palette(theme)
    #expect(palette.series.count == Role.allCases.count)
    for color in palette.series { #expect(contrast(palette.paper, color) >= 4.5, "\(color)") }
  }

  @Test(arguments: themes)
  func sequentialLevelsGrowAwayFromPaper(theme: String) {
    let palette = palette(theme)
    let contrasts = palette.sequential.map { contrast($0, palette.paper) }
    #expect(contrasts == contrasts.sorted())
  }

  @Test func themesDeclareTheSameVariables() {
    func names(_ palette: FigurePalette) -> [Substring] {
      palette.declarations.split(separator: ";").compactMap { $0.split(separator: ":").first }
    }
    #expect(names(.light) == names(.dark))
    for name in names(.light) { #expect(SVGRenderer.stylesheet.contains("var(\(name))")) }
  }

  @Test func twelveSeriesDifferWithoutColor() {
    let styles = (0..<12).map { SeriesStyle(index: $0) }
    let looks = styles.map { "\($0.strokeClass) \($0.dashes) \($0.marker)" }
    #expect(Set(looks).count == 12)
    #expect(Set(styles.prefix(6).map(\.dashes)).count == 6)
    #expect(Set(styles.prefix(6).map(\.marker)).count == 6)
    #expect(Set(styles.prefix(6).map(\.hatch)).count == 6)
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
