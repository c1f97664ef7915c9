import MathML
import Testing

@Test(arguments: [
  // Scripts
  ("x^2", "x²"), ("x_i^2", "xᵢ²"), ("x^2_i", "xᵢ²"), ("x^{-1}", "x⁻¹"), (#"W^\top"#, "Wᵀ"),
  ("2^b", "2ᵇ"), ("x'", "x′"), ("f'^2", "f′²"), ("x_{ij}", "xᵢⱼ"), ("w_q", "w_q"),
  ("w_q^2", "w²_q"), ("x^Q_i", "xᵢ^Q"), ("H^{-1}_{:,p}", "H⁻¹_(:,p)"), ("{x^2}^3", "(x²)³"),
  ("{a+b}^2", "(a + b)²"), ("(a+b)^2", "(a + b)²"), ("e^{-x/T}", "e^(−x/T)"), ("x^{(q)}", "x^(q)"),
  ("90^\\circ", "90°"), ("x^*", "x*"),
  // Fractions and roots
  (#"\frac{a+b}{c}"#, "(a + b)/c"), (#"\frac{2b}{c d}"#, "2b/(cd)"), (#"\frac12"#, "½"),
  (#"\frac{1}{2}x"#, "½ x"), (#"\frac{a}{b} c"#, "(a/b) c"), (#"-\frac{a}{b} + c"#, "−a/b + c"),
  (#"\frac{p(x)}{q(x)}"#, "p(x)/q(x)"), (#"\frac{1}{a(b+c)}"#, "1/(a(b + c))"),
  (#"\binom{n}{k}"#, "(n choose k)"), (#"\sqrt{x}"#, "√x"), (#"\sqrt{a+b}"#, "√(a + b)"),
  (#"\sqrt[3]{x}"#, "³√x"), (#"\sqrt{x}^2"#, "(√x)²"),
  // Operators and functions
  (#"\sum_i w_i"#, "∑ᵢ wᵢ"), (#"\sum_{i=1}^n (x_i)"#, "∑ᵢ₌₁ⁿ (xᵢ)"),
  (#"\int_0^1 x\,dx"#, "∫₀¹ x dx"),
  (#"\log p(x)"#, "log p(x)"), (#"\log(x)"#, "log(x)"), (#"2\log_2 n"#, "2 log₂ n"),
  (#"\max_i |w_i|"#, "maxᵢ |wᵢ|"), (#"\min_w"#, "min over w"),
  (#"\arg\min_w L(w)"#, "argmin over w of L(w)"),
  (#"\underset{w}{\operatorname{argmin}}"#, "argmin over w"),
  (#"\lim_{x \to 0} f"#, "lim as x → 0 of f"),
  (#"\operatorname{top\,k}(x)"#, "top k(x)"),
  // Signs
  ("-x", "−x"), ("a - b", "a − b"), ("a = -b", "a = −b"), (#"a \times -b"#, "a × −b"),
  ("(-a)", "(−a)"),
  ("|-x|", "|−x|"), ("{}-x", " − x"), ("a,b;c", "a, b; c"), (#"a \to b"#, "a → b"),
  (#"p(y \mid x)"#, "p(y ∣ x)"), (#"1{,}024"#, "1,024"), ("3.14", "3.14"), ("x.", "x."),
  (#"\{0, \dots, n\}"#, "{0, …, n}"), (#"50\%"#, "50%"), ("a ~ b", "a b"), (#"a \quad b"#, "a  b"),
  (#"a \bmod n"#, "a mod n"), (#"a \pmod n"#, "a  (mod n)"), (#"\Pr[x \in S]"#, "Pr[x ∈ S]"),
  // Letters
  (#"\mathbb{E}"#, "𝔼"), (#"\mathcal{L}"#, "ℒ"), (#"\mathbf{H}"#, "𝐇"), (#"\boldsymbol{w}"#, "𝒘"),
  (#"\boldsymbol\Sigma"#, "𝚺"), (#"\mathrm{KL}(p \,\|\, q)"#, "KL(p ‖ q)"),
  (#"\text{if } x"#, "if x"),
  (#"\mathbf{1}"#, "𝟏"), (#"\mathit{max}"#, "max"), (#"\text{a\_b \% c}"#, "a_b % c"),
  // Marks
  (#"\hat w"#, "w\u{302}"), (#"\bar{x}"#, "x\u{304}"), (#"\widehat{AB}"#, "hat(AB)"),
  (#"\overline{AB}"#, "A\u{305}B\u{305}"), (#"\underbrace{a+b}_{n}"#, "(a + b)_n"),
  (#"a \overset{!}{=} b"#, "a =^! b"),
  // Delimiters
  (#"\left( \frac{w}{s} \right)"#, "(w/s)"), (#"\lfloor w/s \rceil"#, "⌊w/s⌉"),
  (#"\left\{ x \,\middle|\, y \right\}"#, "{x | y}"), (#"\left. x \right|_0"#, "x|₀"),
  (#"\big(x\big)"#, "(x)"),
  (#"\|x\|_2^2"#, "‖x‖₂²"),
  // Tables
  (#"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}"#, "[1, 2; 3, 4]"),
  (
    #"\begin{cases} x, & \text{if } x > 0 \\ 0 & \text{else} \end{cases}"#, "{x, if x > 0; 0, else}"
  ),
  (#"\begin{aligned} a &= b \\ &= c \\ d &= e \end{aligned}"#, "a = b = c; d = e"),
  (#"\begin{aligned} a &= b & c &= d \\ &+ x \end{aligned}"#, "a = b + x; c = d"),
  ("% a comment\nx % another\n+ y", "x + y"), ("", ""),
])
func writesALineOfText(tex: String, expected: String) throws {
  #expect(try Formula(tex: tex).text == expected)
}
