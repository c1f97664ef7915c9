/// What a page needs beside the formulas themselves.
public enum MathML {
  /// The style rules that the formulas rely on. There is nothing else: formulas carry no `style`
  /// attributes, so a content security policy can forbid them. Chromium moves the content of a
  /// cell to the right for `-webkit-right` only. Signs stretch only where the first font that is there
  /// has a table for mathematics; a page can bring one of its own under the name "Lesson Math".
  public static let stylesheet = """
    math {
      font-family: "Latin Modern Math", "STIX Two Math", "XITS Math", "TeX Gyre Termes Math",
        "TeX Gyre Pagella Math", "Libertinus Math", "Cambria Math", "Noto Sans Math", "STIX Math",
        "DejaVu Math TeX Gyre", "Lesson Math", math, serif;
    }
    .tex-left { text-align: left; }
    .tex-right { text-align: right; text-align: -webkit-right; }
    .tex-cases > mtr > mtd { padding-left: 0; text-align: left; }
    .tex-cases > mtr > mtd + mtd { padding-left: 1em; }
    .tex-aligned > mtr > mtd { padding-left: 0; padding-right: 0; text-align: left; }
    .tex-aligned > mtr > mtd:nth-child(odd) {
      padding-left: 2em;
      text-align: right;
      text-align: -webkit-right;
    }
    .tex-aligned > mtr > mtd:first-child { padding-left: 0; }

    """
}
