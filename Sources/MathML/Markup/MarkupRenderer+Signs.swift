extension MarkupRenderer {
  /// A sign as an operator, or as an identifier where it is an ordinary sign such as ∞.
  func sign(_ symbol: Symbol, _ style: MarkupStyle, _ place: MarkupPlace) -> String {
    let text = symbol.text.escapedForMarkup
    let stretches = Delimiters.stretching.contains(symbol.text)
    if symbol.atomClass == .ordinary && !stretches {
      // Browsers slant a single Greek letter, and ∇ counts as one.
      return symbol.text == "∇" ? #"<mi mathvariant="normal">∇</mi>"# : "<mi>\(text)</mi>"
    }
    let stretchy = stretches ? #" stretchy="false""# : ""
    return "<mo\(stretchy)\(spacing(of: symbol, style, place))>\(text)</mo>"
  }

  private func spacing(of symbol: Symbol, _ style: MarkupStyle, _ place: MarkupPlace) -> String {
    let none = #" lspace="0" rspace="0""#
    switch place.atomClass ?? symbol.atomClass {
    case .prefix where Symbols.signs.contains(symbol.text):
      return place.isFirst && !place.isLast ? "" : #" form="prefix""#
    case .prefix: return none
    case .ordinary, .opening, .closing:
      let isBar = Delimiters.bars.contains(symbol.text)
      return isBar || symbol.atomClass == .binary ? none : ""
    case .binary, .relation, .punctuation:
      if style.isScript { return none }
      if symbol.text == ":" && symbol.atomClass == .relation {
        return #" lspace="0.278em" rspace="0.278em""#
      }
      let isInfix = !place.isFirst && !place.isLast
      return symbol.atomClass == .binary && !isInfix ? #" form="infix""# : ""
    case .largeOperator, .function, .inner: return ""
    }
  }

  /// A delimiter of a fixed size.
  func sized(_ symbol: Symbol, _ size: DelimiterSize) -> String {
    let space = symbol.atomClass == .relation ? "0.278em" : "0"
    let height =
      #"stretchy="true" symmetric="true" minsize="\#(size.height)" maxsize="\#(size.height)""#
    let spacing = #"lspace="\#(space)" rspace="\#(space)""#
    return "<mo \(height) \(spacing)>\(symbol.text.escapedForMarkup)</mo>"
  }

  /// Content between delimiters that browsers stretch.
  func fenced(_ fenced: Fenced, _ style: MarkupStyle) -> String {
    var markup = fence(fenced.left, form: "prefix")
    for (index, part) in fenced.parts.enumerated() {
      if index > 0 { markup += fence(fenced.dividers[index - 1], form: "infix") }
      markup += element(part, style)
    }
    return "<mrow>\(markup)\(fence(fenced.right, form: "postfix"))</mrow>"
  }

  /// A stretching delimiter; the form is stated where the sign has several.
  func fence(_ text: String?, form: String) -> String {
    guard let text, !text.isEmpty else { return "" }
    if form == "infix" {
      return #"<mo stretchy="true" symmetric="true" lspace="0" rspace="0">\#(text)</mo>"#
    }
    let attributes =
      if Delimiters.bars.contains(text) {
        #" form="\#(form)""#
      } else if Delimiters.arrows.values.contains(text) || text == "/" || text == "\\" {
        #" stretchy="true" symmetric="true" lspace="0" rspace="0""#
      } else {
        ""
      }
    return "<mo\(attributes)>\(text)</mo>"
  }
}
