/// A setting that may be left to Hugging Face's Trainer.
public enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
  /// `"auto"`: the Trainer puts a value here.
  case auto
  /// A value.
  case value(Value)
}

extension Setting: CustomStringConvertible {
  /// The value, or `auto`.
  public var description: String {
    switch self {
    case .auto: "auto"
    case .value(let value): "\(value)"
    }
  }
}
