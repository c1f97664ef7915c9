import MathML
import Testing

/// A formula, its lines, and the line that is level with the text.
struct Layout: Sendable, CustomTestStringConvertible {
  var tex: String
  var baseline: Int
  var lines: String

  var testDescription: String { tex }

  static let all = [
    Layout(tex: "x^2 + 1", baseline: 0, lines: "x² + 1"),
    Layout(
      tex: #"a = \frac{b+c}{2}"#, baseline: 1,
      lines: """
            b + c
        a = ─────
              2
        """),
    Layout(
      tex: #"-\frac{a}{b}"#, baseline: 1,
      lines: """
          a
        − ─
          b
        """),
    Layout(
      tex: #"\frac{1}{1+\frac{1}{x}}"#, baseline: 1,
      lines: """
           1
        ───────
             1
         1 + ─
             x
        """),
    Layout(
      tex: #"\sum_{i=1}^n w_i"#, baseline: 1,
      lines: """
         n
         ∑  wᵢ
        i=1
        """),
    Layout(
      tex: #"\underset{w}{\operatorname{argmin}} L"#, baseline: 0,
      lines: """
        argmin L
          w
        """),
    Layout(
      tex: "H^{-1}_{:,p} x^Q", baseline: 1,
      lines: """
             Q
        H⁻¹ x
         :,p
        """),
    Layout(
      tex: #"\left(\frac{a}{b}\right)^2"#, baseline: 1,
      lines: """
        ⎛a⎞²
        ⎜─⎟
        ⎝b⎠
        """),
    Layout(
      tex: #"\left\lfloor\frac{w}{s}\right\rceil"#, baseline: 1,
      lines: """
        ⎢w⎤
        ⎢─⎥
        ⎣s⎥
        """),
    Layout(
      tex: #"\sqrt{a+b} + \sqrt{\frac{a}{b}}"#, baseline: 2,
      lines: """
                  _
         _____   │a
        √a + b + │─
                 √b
        """),
    Layout(
      tex: #"\begin{bmatrix} 1 & 20 \\ 30 & 4 \\ 5 & 6 \end{bmatrix} x"#, baseline: 1,
      lines: """
        ⎡1   20⎤
        ⎢30  4 ⎥ x
        ⎣5   6 ⎦
        """),
    Layout(
      tex: #"f = \begin{cases} x, & x > 0 \\ 0, & \text{else} \end{cases}"#, baseline: 1,
      lines: """
            ⎧x,  x > 0
        f = ⎨
            ⎩0,  else
        """),
    Layout(
      tex: #"\begin{aligned} aa &= b \\ c &= d \\ &+ e \end{aligned}"#, baseline: 1,
      lines: """
        aa = b
         c = d
           + e
        """),
    Layout(
      tex: #"\begin{array}{lr} 1 & 100 \\ 100 & 1 \end{array}"#, baseline: 0,
      lines: """
        1    100
        100    1
        """),
    Layout(
      tex: #"\underbrace{a + b}_{\text{sum}} + \overline{xy}"#, baseline: 1,
      lines: """
                __
        a + b + xy
        ╰─┬─╯
         sum
        """),
    Layout(
      tex: #"\left\{ x \,\middle|\, \frac{x}{2} \right\}"#, baseline: 1,
      lines: """
        ⎧  │ x⎫
        ⎨x │ ─⎬
        ⎩  │ 2⎭
        """),
    Layout(
      tex: #"\binom{n}{k}"#, baseline: 1,
      lines: """
        ⎛n⎞
        ⎜ ⎟
        ⎝k⎠
        """),
  ]
}

@Test(arguments: Layout.all)
func laysOutInTwoDimensions(layout: Layout) throws {
  let formula = try Formula(tex: layout.tex)
  #expect(formula.lines.joined(separator: "\n") == layout.lines)
  #expect(formula.baseline == layout.baseline)
}

@Test(arguments: Samples.all)
func baselineIsOneOfTheLines(tex: String) throws {
  let formula = try Formula(tex: tex)
  #expect(formula.lines.indices.contains(formula.baseline))
  #expect(formula.lines.allSatisfy { !$0.hasSuffix(" ") })
}
