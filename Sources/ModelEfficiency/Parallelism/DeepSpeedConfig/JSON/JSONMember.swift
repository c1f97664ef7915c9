/// An entry of an object.
struct JSONMember: Hashable, Sendable {
  let key: String
  /// Where the key stands.
  let position: TextPosition
  let value: JSONValue
}
