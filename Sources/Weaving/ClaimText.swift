import LessonModel
import LessonRuntime

/// A claim in words; the same on the page, in the terminal and in errors.
package struct ClaimText {
  private let check: Check
  private let bibliography: Bibliography

  init(_ check: Check, bibliography: Bibliography) {
    self.check = check
    self.bibliography = bibliography
  }

  /// What became of the claim: `2.0795; published 2.08 ± 0.005 (slide "Per-Channel Quantization")`.
  var sentence: String {
    let place = sourceName.map { " (\($0))" } ?? ""
    if check.published.isEmpty {
      return (check.verdict == .fails ? "does not hold" : "holds") + place
    }
    switch check.verdict {
    case .holds: return "\(check.computed); \(expectation) \(check.published)\(place)"
    case .fails:
      let note = check.note.isEmpty ? "" : "that is no erratum: "
      return "\(note)\(check.computed), but \(expectation) \(check.published)\(place)"
    case .erratum:
      let printed = check.published == "true" ? "claimed" : "printed \(check.published)"
      let computed = check.computed == "false" ? "it does not hold" : "computed \(check.computed)"
      return "\(printed)\(place), \(computed). \(check.note)"
    }
  }

  /// Why a claim fails, without its source: `computed 2.09, published 2.08 ± 0.005`.
  package static func failure(of check: Check) -> String {
    if check.published.isEmpty { return "it does not hold" }
    return check.note.isEmpty
      ? "computed \(check.computed), \(expectation(of: check)) \(check.published)"
      : "that is no erratum: computed \(check.computed), printed \(check.published)"
  }

  private var expectation: String { Self.expectation(of: check) }

  private static func expectation(of check: Check) -> String {
    switch check.source {
    case .slide, .paper: "published"
    case .byHand: "by hand"
    case .identity, .experiment: "expected"
    }
  }

  /// Where the claim was published, if anywhere.
  var sourceName: String? {
    switch check.source {
    case .slide(let title): "slide “\(title)”"
    case .paper(let key, let place): "\(bibliography[key]?.shortName ?? key), \(place)"
    case .byHand, .identity, .experiment: nil
    }
  }
}
