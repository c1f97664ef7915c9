/// The formulas on which the tests that hold for every formula are tried, and which the gallery
/// shows: first those of the lessons, then one for each construct.
enum Samples {
  static let all = lessons + constructs

  static let lessons = [
    #"E(\delta) = E(0) + \nabla E^\top \delta + \frac{1}{2} \delta^\top H \delta + O(\|\delta\|^3)"#,
    #"\mathbf{H} = 2\mathbf{X}\mathbf{X}^\top + \lambda I"#,
    #"\delta = -\frac{w_p}{[H^{-1}]_{pp}} H^{-1}_{:,p}, \qquad \varepsilon_p = \frac{w_p^2}{2[H^{-1}]_{pp}}"#,
    #"w_q = \underset{w_q}{\operatorname{argmin}} \frac{(\mathrm{quant}(w_q) - w_q)^2}{[H_F^{-1}]_{qq}}"#,
    #"\hat W = \arg\min_{\hat W} \|WX - \hat WX\|_2^2"#,
    #"""
    \begin{aligned}
      E &= \|WX - \hat{W}X\|_2^2 \\
        &= \sum_{i=1}^{d} \left\| w_i X - \hat{w}_i X \right\|_2^2 \\
        &= \frac{1}{2} \sum_{i=1}^{d} \delta_i^\top H \delta_i
    \end{aligned}
    """#,
    #"\mathrm{ReLU}(x) = \begin{cases} x, & \text{if } x > 0 \\ 0, & \text{otherwise} \end{cases}"#,
    #"H^{-1} \leftarrow \left( H^{-1} - \frac{1}{[H^{-1}]_{pp}} H^{-1}_{:,p} H^{-1}_{p,:} \right)_{-p}"#,
    #"\begin{bmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \end{bmatrix} \begin{pmatrix} x_1 \\ \vdots \\ x_n \end{pmatrix}"#,
    #"\mathcal{L} = \mathbb{E}_{x \sim p}[\log p(x) - \log q(x)] \ge 0"#,
    #"q = \operatorname{clamp}\left( \left\lfloor \frac{w}{s} \right\rceil + z,\, 0,\, 2^b - 1 \right)"#,
    #"\hat{w} = s \cdot (q - z), \quad s = \frac{\max_i w_i - \min_i w_i}{2^b - 1}, \quad z = -\lfloor \min_i w_i / s \rceil"#,
    #"D_{\mathrm{KL}}(p \,\|\, q) = \sum_{x \in \mathcal{X}} p(x) \log \frac{p(x)}{q(x)}"#,
    #"p_i = \frac{\exp(z_i / T)}{\sum_{j} \exp(z_j / T)}, \quad \mathcal{L}_{\text{KD}} = \alpha T^2 \,\mathrm{KL}(p^T \| p^S) + (1 - \alpha)\,\mathrm{CE}(y, p)"#,
    #"\text{bubble} = \frac{p-1}{m+p-1} \approx 4.17\%"#,
    #"M = 16\Psi \;\to\; \frac{16\Psi}{N_d}, \qquad (2 + 2 + 12) \times 7.5 \times 10^9 = 120\,\text{GB}"#,
    #"\mathrm{Attention}(Q, K, V) = \mathrm{softmax}\!\left(\frac{QK^\top}{\sqrt{d_k}}\right) V"#,
  ]

  static let constructs = [
    #"-x + (-y) - z = -1, \quad a \times -b, \quad |-x| \cdot |y|, \quad x \in \{-1, 0, +1\}"#,
    #"\frac{a+b}{c}, \dfrac{a}{b}, \tfrac{a}{b}, \frac12, \binom{n}{k}, \frac{1}{1 + \frac{1}{x}}"#,
    #"\sqrt{x}, \sqrt{a+b}, \sqrt[3]{2}, \sqrt{\frac{a}{b}}, \sqrt{\sum_i x_i^2}"#,
    #"x^2, x_i^2, x_{ij}, x^{-1}, x', x'', f'^2, x_{:,p}, x_q^2, x^Q_i, e^{-x/T}, {x^2}^3, 2^{\frac12}"#,
    #"\sum_{i=1}^n i, \prod_{k} p_k, \int_0^1 x^2\,dx, \sum\nolimits_i x_i"#,
    #"\max_i |w_i|, \max_{1 \le i \le n} w_i, \lim_{x \to 0} f(x), \min\limits_w L, \operatorname*{top\,k}_{i} s_i"#,
    #"\hat x, \bar x, \tilde x, \vec x, \dot x, \hat{W}, \overline{AB}, \underline{x+y}, \widehat{AB}, \widetilde{xyz}"#,
    #"\overbrace{a + b + c}^{\text{three}} + \underbrace{x + y}_{n\text{ terms}}"#,
    #"a \overset{!}{=} b \stackrel{d}{\to} c, \quad \underset{x}{\mathbb{E}}[f]"#,
    #"\left\{ x \,\middle|\, \frac{x}{2} < 1 \right\}, \left. \frac{df}{dx} \right|_{x=0}, \left[ \frac{a}{b} \right], \left\langle \frac ab \right\rangle"#,
    #"\big( \Big[ \bigg\{ \Bigg| x \Bigg| \bigg\} \Big] \big), \bigl(x\bigr)"#,
    #"\begin{matrix} a & b \\ c & d \end{matrix}, \begin{vmatrix} a & b \\ c & d \end{vmatrix}, \begin{array}{lr} 1 & 100 \\ 100 & 1 \end{array}, \begin{bmatrix} 1 & \cdots & 0 \\ \vdots & \ddots & \vdots \\ 0 & \cdots & \frac12 \end{bmatrix}"#,
    #"\begin{aligned} a &= b & x &= y + z \\ &+ c & xx &\le -1 \end{aligned}"#,
    #"f(x) = \begin{cases} -1 & x < 0 \\ \frac{x}{2} & 0 \le x < 1 \\ +1 & \text{otherwise} \end{cases}"#,
    #"\alpha \beta \gamma \delta \epsilon \varepsilon \theta \lambda \mu \pi \sigma \phi \varphi \Gamma \Delta \Sigma \Omega \partial \nabla \infty \ell"#,
    #"\mathrm{d}x, \mathbf{W x}, \boldsymbol{w}, \boldsymbol\beta, \mathcal{LN}, \mathbb{R}^{n \times m}, \mathit{diff}, \mathtt{x1}"#,
    #"a \le b \ne c \approx d \sim e \ll f \propto g \in \mathcal{S} \subset T \Rightarrow h \iff k \mapsto l"#,
    #"a \odot b \otimes c \oplus d \pm e \mp f \div g \setminus h \cup i \cap j \circ k"#,
    #"\forall x \exists y : x \perp y, \quad p(y \mid x), \quad A \parallel B, \quad f \colon A \to B"#,
    ##"1, 2, \dots, n, \quad a_1 + \cdots + a_n, \quad 1{,}024, \quad 50\%, \quad \#x, \quad \text{a\_b}"##,
    #"a \bmod n, \quad a \equiv b \pmod n, \quad a \mod n"#,
    #"\frac{\partial^2 E}{\partial w_i \partial w_j} = H_{ij}, \quad \Delta w = -\eta \nabla_{\!w} \mathcal{L}"#,
    #"\uparrow \frac{a}{b} \downarrow (\frac{a}{b}) | \frac{a}{b} | \mid \frac{a}{b} \parallel \frac ab"#,
  ]
}
