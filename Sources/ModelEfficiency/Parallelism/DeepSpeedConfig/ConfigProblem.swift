import Text

/// Something in a config that is JSON but not what DeepSpeed means, and where.
public struct ConfigProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// There is no such key; perhaps another one was meant.
    case unknownKey(nearest: String?)
    /// The key stands twice in its object.
    case repeatedKey
    /// The key has been replaced by another.
    case deprecated(by: String)
    /// DeepSpeed once read the key and now refuses it.
    case removed(insteadUse: String?)
    /// The value is of another kind than the key needs.
    case wrongKind(expected: String, found: String)
    /// The number should be whole.
    case notWhole
    /// The number is too small or too large.
    case outOfRange(allowed: String)
    /// The string is none of those allowed; perhaps one of them was meant.
    case notAmong([String], nearest: String?)
    /// `"auto"`, but neither DeepSpeed nor Hugging Face's Trainer puts a value here.
    case autoWithoutMeaning
    /// It works at stage 3 only; DeepSpeed may accept it without a word.
    case needsStage3(stage: Int)
    /// DeepSpeed refuses it except at some stages.
    case needsStage(allowed: String, stage: Int)
    /// DeepSpeed refuses it together with another setting.
    case clashes(with: String)
    /// It needs another setting.
    case needs(String)
  }

  /// The path from the outermost object, such as `zero_optimization.offload_optimizer.pin_memory`.
  public let path: String
  /// Where it stands in the text.
  public let position: TextPosition
  /// What is wrong.
  public let kind: Kind

  /// Creates a problem.
  public init(path: String, position: TextPosition, kind: Kind) {
    self.path = path
    self.position = position
    self.kind = kind
  }
}

extension ConfigProblem: CustomStringConvertible {
  /// Where, what is wrong and what to do.
  public var description: String { "\(position): \(path.isEmpty ? "\"\"" : path.visible): \(kind)" }
}

extension ConfigProblem.Kind: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownKey(let nearest?): "there is no such key; did you mean \(nearest)?"
    case .unknownKey(nil): "there is no such key; remove it"
    case .repeatedKey: "the key stands here twice; remove one"
    case .deprecated(let replacement): "the key is deprecated; use \(replacement)"
    case .removed(let other):
      "DeepSpeed 0.19.8 refuses the key; " + (other.map { "use \($0)" } ?? "remove it")
    case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
    case .notWhole: "a number of elements is whole; round it"
    case .outOfRange(let allowed): "out of range; give \(allowed)"
    case .notAmong(let allowed, let nearest):
      "expected one of \(allowed.joined(separator: ", "))"
        + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .autoWithoutMeaning: "nobody replaces \"auto\" here; give a value or remove the key"
    case .needsStage3(let stage):
      "it has an effect at stage 3 only, and the stage is \(stage); set stage 3 or remove it"
    case .needsStage(let allowed, let stage):
      "DeepSpeed takes it at stage \(allowed) only, and the stage is \(stage); change one of the two"
    case .clashes(let other): "DeepSpeed refuses it together with \(other); change one of the two"
    case .needs(let other): "it needs \(other); add it"
    }
  }
}
