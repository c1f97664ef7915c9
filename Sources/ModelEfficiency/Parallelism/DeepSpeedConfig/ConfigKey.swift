/// A key of the config and what may stand under it.
struct ConfigKey: Hashable, Sendable {
  let name: String
  let field: ConfigField
  /// Hugging Face's Trainer replaces `"auto"` here.
  let allowsAuto: Bool

  init(_ name: String, _ field: ConfigField, allowsAuto: Bool = false) {
    self.name = name
    self.field = field
    self.allowsAuto = allowsAuto
  }

  /// DeepSpeed takes the key, and no other one is to be used instead.
  var isCurrent: Bool {
    switch field {
    case .deprecated, .removed: false
    default: true
    }
  }
}
