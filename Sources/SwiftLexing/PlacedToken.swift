/// A token with its place and surroundings.
struct PlacedToken {
  var token: SwiftToken
  var place: SwiftPlace
  /// Space, a comment, or the start of the code comes before it.
  var followsSpace: Bool
  /// Space, a comment, or the end of the code comes after it.
  var precedesSpace: Bool
  /// The number of brackets around it; a bracket does not count itself.
  var depth: Int

  var kind: SwiftToken.Kind { token.kind }
  var text: String { token.text }
  var isCode: Bool { token.isCode }

  /// Gives every token its place.
  static func place(_ tokens: [SwiftToken]) -> [PlacedToken] {
    var place = SwiftPlace(line: 1, column: 1)
    var depth = 0
    return tokens.indices.map { index in
      let token = tokens[index]
      let bracket = token.bracket
      if bracket == .closing { depth -= 1 }
      defer {
        if bracket == .opening { depth += 1 }
        place.advance(over: token.text)
      }
      return PlacedToken(
        token: token, place: place,
        followsSpace: index == 0 || !tokens[index - 1].isCode,
        precedesSpace: index + 1 == tokens.count || !tokens[index + 1].isCode,
        depth: depth)
    }
  }
}

extension SwiftToken {
  enum Bracket { case opening, closing }

  /// The side of a pair of brackets that the token is.
  var bracket: Bracket? {
    guard kind == .punctuation, let last = text.last else { return nil }
    switch last {
    case "(", "[", "{": return .opening
    case ")", "]", "}": return .closing
    default: return nil
    }
  }
}
