/// A token of the program, neither space nor comment, among its neighbors.
struct CodeToken {
  var kind: SwiftToken.Kind
  var text: String
  /// The first byte and the one after the last.
  var start: Int
  var end: Int
  /// The index of its lexeme.
  var lexeme: Int
  /// A line ending comes between it and the token before, perhaps in a comment.
  var startsLine: Bool
  /// The token is an operator that touches no operand on its right: space, a closing bracket or the
  /// end of the code comes after it.
  var isFreeOnRight: Bool
  /// The index of the bracket that closes this one, or of the token itself.
  var partner: Int

  /// The token is this bracket, comma, dot, colon or semicolon.
  func isPunctuation(_ text: String) -> Bool { kind == .punctuation && self.text == text }
}
