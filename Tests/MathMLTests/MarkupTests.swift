import MathML
import Testing

@Test func aLetterIsAnIdentifierWithItsTextAsAlternative() throws {
  #expect(try Formula(tex: "x").mathML(display: false) == #"<math alttext="x"><mi>x</mi></math>"#)
  #expect(
    try Formula(tex: "a<b").mathML(display: true)
      == #"<math display="block" alttext="a &lt; b"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>"#)
}

@Test(arguments: [
  ("12.5", "<mn>12.5</mn>"),
  (#"\Gamma\nabla"#, #"<mi mathvariant="normal">Γ</mi><mi mathvariant="normal">∇</mi>"#),
  (#"\mathrm{d}x"#, #"<mi mathvariant="normal">d</mi><mi>x</mi>"#),
  (#"\mathrm{KL}\mathcal{L}\mathbb{R}"#, "<mi>KL</mi><mi>ℒ</mi><mi>ℝ</mi>"),
  (#"\boldsymbol{w}\mathbf{H}\mathit{ab}"#, "<mi>𝒘</mi><mi>𝐇</mi><mi>𝑎𝑏</mi>"),
  (#"\text{if } x"#, "<mtext>if\u{A0}</mtext><mi>x</mi>"),
  ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
  ("-b", "<mo>−</mo><mi>b</mi>"),
  ("a=-b", #"<mi>a</mi><mo>=</mo><mo form="prefix">−</mo><mi>b</mi>"#),
  (
    "x_{i=1}",
    #"<msub><mi>x</mi><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow></msub>"#
  ),
  ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
  ("x'", "<msup><mi>x</mi><mi>′</mi></msup>"),
  ("(x)", #"<mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#),
  (#"\log x"#, "<mi>log</mi><mo>\u{2061}</mo><mspace width=\"0.167em\"/><mi>x</mi>"),
  (
    #"\log(x)"#,
    "<mi>log</mi><mo>\u{2061}</mo><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
  ),
  (#"\frac{a}{b}"#, "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
  (#"\dfrac ab"#, #"<mfrac displaystyle="true"><mi>a</mi><mi>b</mi></mfrac>"#),
  (
    #"\binom nk"#,
    #"<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"#
  ),
  (#"\sqrt{ab}"#, "<msqrt><mi>a</mi><mi>b</mi></msqrt>"),
  (#"\sqrt[3]{ab}"#, "<mroot><mrow><mi>a</mi><mi>b</mi></mrow><mn>3</mn></mroot>"),
  (#"\hat w"#, #"<mover accent="true"><mi>w</mi><mo stretchy="false">ˆ</mo></mover>"#),
  (
    #"\underline w"#,
    "<munder accentunder=\"true\"><mi>w</mi><mo stretchy=\"true\">\u{332}</mo></munder>"
  ),
  (#"\left[x\right."#, "<mrow><mo>[</mo><mi>x</mi></mrow>"),
  (
    #"\left|x\right|"#, #"<mrow><mo form="prefix">|</mo><mi>x</mi><mo form="postfix">|</mo></mrow>"#
  ),
  (
    "|x|",
    #"<mo stretchy="false" lspace="0" rspace="0">|</mo><mi>x</mi><mo stretchy="false" lspace="0" rspace="0">|</mo>"#
  ),
  (#"a\quad b"#, #"<mi>a</mi><mspace width="1em"/><mi>b</mi>"#),
  (#"\operatorname{arg\,max}"#, "<mi>arg\u{A0}max</mi>"),
  (#"\int_0^1 f"#, "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>"),
  (#"\overset{!}{=}"#, #"<mover><mo>=</mo><mo>!</mo></mover>"#),
  (
    #"\big("#,
    #"<mo stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em" lspace="0" rspace="0">(</mo>"#
  ),
])
func writesMathMLCore(tex: String, expected: String) throws {
  #expect(try content(of: tex, display: true) == expected)
}

@Test func limitsOfNamesStackInDisplayedFormulasOnly() throws {
  let tex = #"\max_i"#
  #expect(try content(of: tex, display: true) == "<munder><mi>max</mi><mi>i</mi></munder>")
  #expect(try content(of: tex, display: false) == "<msub><mi>max</mi><mi>i</mi></msub>")
}

@Test func limitsOfSumsAreMovedByTheBrowser() throws {
  for display in [true, false] {
    #expect(
      try content(of: #"\sum_i"#, display: display) == "<munder><mo>∑</mo><mi>i</mi></munder>")
  }
  #expect(
    try content(of: #"\sum\limits_i"#, display: false)
      == #"<munder><mo movablelimits="false">∑</mo><mi>i</mi></munder>"#)
  #expect(
    try content(of: #"\sum\nolimits_i"#, display: true) == "<msub><mo>∑</mo><mi>i</mi></msub>")
}

@Test func undersetPutsTheNameIntoMunder() throws {
  #expect(
    try content(of: #"\underset{w}{\operatorname{argmin}} f"#, display: false)
      == "<munder><mi>argmin</mi><mi>w</mi></munder><mo>\u{2061}</mo>"
      + #"<mspace width="0.167em"/><mi>f</mi>"#)
}

@Test func tablesNameTheirColumnsByClass() throws {
  #expect(
    try content(of: #"\begin{aligned} a &= b \\ &+ c \end{aligned}"#, display: true)
      == #"<mtable displaystyle="true" class="tex-aligned">"#
      + "<mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr>"
      + #"<mtr><mtd></mtd><mtd><mo form="infix">+</mo><mi>c</mi></mtd></mtr></mtable>"#)
  #expect(
    try content(of: #"\begin{cases} 1 & x \end{cases}"#, display: true)
      == #"<mrow><mo>{</mo><mtable class="tex-cases"><mtr><mtd><mn>1</mn></mtd><mtd><mi>x</mi></mtd></mtr>"#
      + "</mtable></mrow>")
  #expect(
    try content(of: #"\begin{array}{lr} 1 & 2 \\ \end{array}"#, display: true)
      == #"<mtable><mtr><mtd class="tex-left"><mn>1</mn></mtd><mtd class="tex-right"><mn>2</mn></mtd></mtr>"#
      + "</mtable>")
}

/// What is between `<math …>` and `</math>`.
private func content(of tex: String, display: Bool) throws -> String {
  let markup = try Formula(tex: tex).mathML(display: display)
  let start = try #require(markup.firstIndex(of: ">"))
  return String(markup[start...].dropFirst().dropLast("</math>".count))
}
