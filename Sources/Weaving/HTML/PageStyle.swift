import Foundation
import MathML

/// The style sheet, the script and the policy that every page carries inside itself.
enum PageStyle {
  /// More frames than this cannot be chosen on the page; `explore` is for a handful of values.
  static let maximalFrames = 32

  static let style: String = {
    let frames = (1...maximalFrames).map { n in
      ".explore>input:nth-of-type(\(n)):checked~.frame:nth-of-type(\(n))"
    }
    let rules = frames.joined(separator: ",") + "{display:block}"
    let font = Data(PackageResources.math_woff2).base64EncodedString()
    return text(PackageResources.page_css).replacing("{{frames}}", with: rules)
      .replacing("{{math}}", with: font)
      + MathML.stylesheet + SVGRenderer.stylesheet
  }()

  static let script = text(PackageResources.page_js)

  /// Allows this style and this script by their hashes, and nothing else from anywhere.
  static let policy =
    "default-src 'none'; img-src 'self' data:; font-src data:; style-src '\(hash(style))'; script-src '\(hash(script))'; "
    + "base-uri 'none'; form-action 'none'"

  private static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
