/// Writes elements of SVG in the order in which they are painted.
struct SVGWriter {
  private(set) var markup = ""

  /// Writes an element without content; its attributes keep their order.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    markup += "<\(name)\(Self.text(of: attributes))/>"
  }

  /// Writes an element around what `content` writes, or nothing if that is nothing.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>,
    content: (inout SVGWriter) -> Void
  ) {
    var inner = SVGWriter()
    content(&inner)
    if inner.markup.isEmpty { return }
    markup += "<\(name)\(Self.text(of: attributes))>\(inner.markup)</\(name)>"
  }

  /// Writes a path, or nothing if it is empty.
  mutating func path(_ path: SVGPath, _ attributes: KeyValuePairs<String, String>) {
    if path.data.isEmpty { return }
    markup += "<path\(Self.text(of: attributes)) d=\"\(path.data)\"/>"
  }

  /// Writes a text around, before or after a place, according to the anchor of its group.
  mutating func text(_ text: String, x: Double, y: Double) {
    let place = "x=\"\(SVGMetrics.number(x))\" y=\"\(SVGMetrics.number(y))\""
    markup += "<text \(place)>\(text.escaped)</text>"
  }

  private static func text(of attributes: KeyValuePairs<String, String>) -> String {
    attributes.filter { !$0.value.isEmpty }.map { " \($0.key)=\"\($0.value.escaped)\"" }.joined()
  }
}
