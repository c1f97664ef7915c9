extension SVGRenderer {
  /// The style sheet of all figures: the only place of their colors, fonts and line widths.
  ///
  /// It follows the system's theme unless `data-theme` on the root element says `light` or `dark`;
  /// paper is light. A page with another background sets `--figure-paper` to it.
  public static let stylesheet: String = """
    :root{\(FigurePalette.light.declarations)}
    @media screen and (prefers-color-scheme:dark){
    :root:not([data-theme=light]){\(FigurePalette.dark.declarations)}
    }
    @media screen{
    :root[data-theme=dark]{\(FigurePalette.dark.declarations)}
    }
    .figure-svg{display:block;width:100%;max-width:36rem;height:auto;margin:0 auto}
    .figure-svg text{font:\(SVGMetrics.fontSize)px system-ui,sans-serif;\
    font-variant-numeric:tabular-nums;fill:var(--figure-ink)}
    .figure-svg .muted text,.figure-svg text.muted{fill:var(--figure-muted)}
    .figure-svg .halo text{paint-order:stroke;stroke:var(--figure-paper);stroke-width:4px;\
    stroke-linejoin:round}
    .figure-svg .on-strong text{fill:var(--figure-paper)}
    .figure-svg .grid,.figure-svg .axis,.figure-svg .line,.figure-svg .rule,.figure-svg .whisker,\
    .figure-svg .hatch,.figure-svg .frame,.figure-svg .frame-halo,.figure-svg .gap,\
    .figure-svg .cells path,.figure-svg .dots{fill:none}
    .figure-svg .grid{stroke:var(--figure-grid)}
    .figure-svg .axis{stroke:var(--figure-muted)}
    .figure-svg .line{stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
    .figure-svg .tick{stroke-width:2}
    .figure-svg .rule{stroke:var(--figure-ink);stroke-width:1.4}
    .figure-svg .whisker{stroke:var(--figure-ink);stroke-width:1.3}
    .figure-svg .band{opacity:.2}
    .figure-svg .hatch{stroke:var(--figure-paper);stroke-width:1.6}
    .figure-svg .frame{stroke:var(--figure-ink);stroke-width:2.4}
    .figure-svg .frame-halo{stroke:var(--figure-paper);stroke-width:5}
    .figure-svg .gap{stroke:var(--figure-muted);stroke-width:1.2}
    .figure-svg .part{stroke:var(--figure-paper);stroke-width:1.2}
    .figure-svg .faint{fill-opacity:.25;stroke-opacity:1}
    .figure-svg .blank{fill:none;stroke:var(--figure-muted)}
    .figure-svg .box{stroke:var(--figure-muted)}
    .figure-svg .link{fill:none;stroke:var(--figure-muted);stroke-width:1.6}
    .figure-svg .cells{shape-rendering:crispEdges}
    \(colorRules)
    """

  private static var colorRules: String {
    let series = FigurePalette.light.series.indices.map { index in
      let color = "var(--figure-s\(index))"
      return ".figure-svg .s\(index){stroke:\(color)}.figure-svg .f\(index){fill:\(color)}"
    }
    let levels = ["q", "d"].flatMap { scale in
      FigurePalette.light.sequential.indices.map { index in
        ".figure-svg .\(scale)\(index){stroke:var(--figure-\(scale)\(index))}"
      }
    }
    return (series + levels).joined(separator: "\n")
  }
}
