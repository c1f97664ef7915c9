import ArgumentParser

/// The values of options, read from what was typed: what is wrong is said with what is right.
enum OptionValue {
  /// `--jobs`: a whole number of lessons.
  static func jobs(_ text: String) throws -> Int {
    // More lessons at a time than any course has are as many as there are.
    if !text.isEmpty, text.allSatisfy("0123456789".contains), text.contains(where: { $0 != "0" }) {
      return Int(text) ?? .max
    }
    throw ValidationError(
      "--jobs \(text): at least one lesson must run at a time; give a whole number, 1 or more")
  }

  /// `--time-limit`: seconds.
  static func timeLimit(_ text: String) throws -> Double {
    guard let seconds = Double(text), seconds >= 0.001, seconds <= 86_400 else {
      throw ValidationError("--time-limit \(text): give seconds, 0.001 to 86400")
    }
    return seconds
  }

  /// `--width`: columns.
  static func width(_ text: String) throws -> Int {
    guard let width = Int(text), (40...100).contains(width) else {
      throw ValidationError("--width \(text): give 40 to 100 columns")
    }
    return width
  }

  /// `--set`, repeated: the values of parameters by name.
  static func settings(_ texts: [String]) throws -> [String: String] {
    var settings: [String: String] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw ValidationError("--set \(text): write name=value, such as --set dampening=0.1")
      }
      guard settings.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw ValidationError("--set \(text): '\(parts[0])' is set twice; give it one value")
      }
    }
    return settings
  }
}
