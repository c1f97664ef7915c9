/// What may stand under a key of the config.
indirect enum ConfigField: Hashable, Sendable {
  /// `true` or `false`.
  case flag
  /// A whole number of at least so much; `1e9` is one, `0.5` is not.
  case whole(atLeast: Int)
  /// A number from 0 to so much.
  case number(atMost: Double)
  /// Any string.
  case text
  /// One of some strings.
  case choice([String])
  /// 0, 1, 2 or 3.
  case stage
  /// An object with these keys.
  case section([ConfigKey])
  /// A key that has been replaced by another.
  case deprecated(by: String)
  /// A key that DeepSpeed once read and now refuses; perhaps another serves instead.
  case removed(insteadUse: String?)
  /// Anything: what it may hold is beyond these lessons.
  case anything
}
