import ArgumentParser

/// The option `--time-limit`.
enum TimeLimit {
  /// Throws unless the seconds are a time that a lesson can be given.
  static func validate(_ seconds: Double) throws {
    guard seconds > 0, seconds <= 86_400 else {
      throw ValidationError("--time-limit \(seconds): give seconds, more than 0 and at most 86400")
    }
  }
}
