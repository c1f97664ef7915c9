/// A formula, read from TeX and shown as MathML for pages or as text for terminals.
///
/// The subset of TeX is that of LaTeX with amsmath which text on linear algebra, probability and
/// optimization uses. Whatever lies outside is an error; nothing is dropped silently.
///
///     let formula = try Formula(tex: #"\frac{1}{2} \delta^\top H \delta"#)
///     formula.text   // "½ δᵀHδ"
///     formula.lines  // ["1", "─ δᵀHδ", "2"], baseline 1
public struct Formula: Hashable, Sendable {
  /// The source.
  public let tex: String
  /// The displayed formula as text in two dimensions: its lines from top to bottom.
  ///
  /// All characters are one column wide, and no line ends in a space.
  public let lines: [String]
  /// Which of the lines, counted from 0, is level with the surrounding text.
  public let baseline: Int

  private let content: [Node]

  /// Reads a formula.
  ///
  /// - Throws: the first error of the source, with its place.
  public init(tex: String) throws(TeXError) {
    var parser = try Parser(tex: tex)
    let content = try parser.formula()
    let box = BoxRenderer().box(of: content)
    self.tex = tex
    self.content = content
    self.lines = box.trimmedLines
    self.baseline = box.baseline
  }

  /// The formula in one line of text.
  ///
  /// Example: `\frac{a+b}{c}` gives `(a + b)/c`, and `\sum_i w_i^2` gives `∑ᵢ wᵢ²`.
  public var text: String { LineRenderer().line(of: content) }

  /// The formula as MathML Core, to be styled by ``MathML/stylesheet``.
  ///
  /// - Parameter display: whether it stands in a block of its own.
  ///
  /// Example: `x` gives `<math alttext="x"><mi>x</mi></math>`.
  public func mathML(display: Bool) -> String {
    let block = display ? #" display="block""# : ""
    let content = MarkupRenderer().row(content, MarkupStyle(isDisplay: display))
    return #"<math\#(block) alttext="\#(text.escapedForMarkup)">\#(content)</math>"#
  }
}
