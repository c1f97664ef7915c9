/// Finds the first bracket without its counterpart; later ones would be consequences.
enum BracketCheck {
  private static let closers: [Character: String] = ["(": ")", "[": "]", "{": "}"]

  static func problems(in tokens: [PlacedToken]) -> [SwiftProblem] {
    var open: [(token: PlacedToken, closer: String)] = []
    for token in tokens {
      if token.token.bracket == .opening, let closer = token.text.last.flatMap({ closers[$0] }) {
        open.append((token, closer))
      } else if token.token.bracket == .closing {
        guard let opener = open.popLast() else { return [unexpected(token)] }
        if opener.closer != token.text { return [unclosed(opener.token, closer: opener.closer)] }
      }
    }
    return open.first.map { [unclosed($0.token, closer: $0.closer)] } ?? []
  }

  private static func unexpected(_ token: PlacedToken) -> SwiftProblem {
    SwiftProblem(
      token.place, "unexpected '\(token.text)'", solution: "remove it or open its bracket before")
  }

  private static func unclosed(_ token: PlacedToken, closer: String) -> SwiftProblem {
    SwiftProblem(token.place, "'\(token.text)' is never closed", solution: "add '\(closer)'")
  }
}
