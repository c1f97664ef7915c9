/// A value of a JSON text and where it stands.
struct JSONValue: Hashable, Sendable {
  /// What the value is; numbers are kept as they are written.
  indirect enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case list([JSONValue])
    case object([JSONMember])
  }

  let position: TextPosition
  let content: Content

  /// The kind of value in words.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The entries, if this is an object.
  var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key; of equal keys, the first.
  subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }

  var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  var number: Double? {
    if case .number(let text) = content { Double(text) } else { nil }
  }

  /// The number if it is whole, however it is written: `1e9` is 1,000,000,000.
  var wholeNumber: Int? {
    guard case .number(let text) = content else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }
}
