import LessonModel
import SwiftLexing
import Text

/// Code on the page.
package enum HTMLCode {
  /// `let x` becomes `<pre …><code><span class="k">let</span> x</code></pre>`.
  package static func swift(_ code: String) -> String {
    pre(highlighted(code), label: "Swift code")
  }

  /// Code of another language, without colors.
  static func listing(_ code: String, _ language: Listing) -> String {
    pre(code.visibleLines.escaped, label: language == .text ? "Text" : "\(language.rawValue) code")
  }

  /// Text that a block printed.
  static func output(_ text: String) -> String {
    pre(text.escaped, label: "Output", attributes: " class=\"printed\"")
  }

  // Code may scroll sideways, so it must be reachable by keyboard, and so it needs a name.
  private static func pre(_ html: String, label: String, attributes: String = "") -> String {
    let text = html.hasSuffix("\n") ? String(html.dropLast()) : html
    return
      "<pre\(attributes) tabindex=\"0\" role=\"group\" aria-label=\"\(label)\"><code>\(text)</code></pre>\n"
  }

  private static func highlighted(_ code: String) -> String {
    SwiftLexer.tokens(in: code.visibleLines).map { token in
      let text = token.text.escaped
      return className(token.kind).map { "<span class=\($0)>\(text)</span>" } ?? text
    }.joined()
  }

  private static func className(_ kind: SwiftToken.Kind) -> String? {
    switch kind {
    case .keyword, .attribute, .directive: "k"
    case .type: "t"
    case .number: "n"
    case .string: "s"
    case .comment: "c"
    case .identifier, .operator, .punctuation, .whitespace, .newline: nil
    }
  }
}
