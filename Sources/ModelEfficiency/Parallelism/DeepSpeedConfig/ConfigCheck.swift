import Text

/// Compares settings with the schema and notes all that is wrong.
struct ConfigCheck {
  private(set) var problems: [ConfigProblem] = []

  /// All problems of a config, in the order of the text.
  static func problems(of settings: [JSONMember]) -> [ConfigProblem] {
    var check = ConfigCheck()
    check.check(settings, against: ConfigSchema.top, path: "")
    check.checkCombinations(of: settings)
    return check.problems.sorted {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
  }

  mutating func note(
    _ kind: ConfigProblem.Kind, _ path: String, at position: TextPosition
  ) {
    problems.append(ConfigProblem(path: path, position: position, kind: kind))
  }

  private mutating func check(
    _ members: [JSONMember], against keys: [ConfigKey], path: String
  ) {
    var seen: Set<String> = []
    for member in members {
      let path = path.isEmpty ? member.key : "\(path).\(member.key)"
      if !seen.insert(member.key).inserted { note(.repeatedKey, path, at: member.position) }
      guard let key = keys.first(where: { $0.name == member.key }) else {
        // Advice must not lead to a key that is refused in turn.
        let current = keys.filter(\.isCurrent).map(\.name)
        let nearest = Spelling.nearest(to: member.key, in: current)
        note(.unknownKey(nearest: nearest), path, at: member.position)
        continue
      }
      if case .deprecated(let replacement) = key.field {
        note(.deprecated(by: replacement), path, at: member.position)
      } else if case .removed(let other) = key.field {
        note(.removed(insteadUse: other), path, at: member.position)
      } else if member.value.string == "auto", key.field != .anything {
        if !key.allowsAuto { note(.autoWithoutMeaning, path, at: member.value.position) }
      } else {
        check(member.value, against: key, path: path)
      }
    }
  }

  private mutating func check(_ value: JSONValue, against key: ConfigKey, path: String) {
    let orAuto = key.allowsAuto ? " or \"auto\"" : ""
    switch key.field {
    case .anything, .deprecated, .removed: break
    case .flag: require(value.boolean != nil, "true or false" + orAuto, value, path)
    case .text: require(value.string != nil, "a string", value, path)
    case .section(let keys):
      require(value.members != nil, "an object", value, path)
      check(value.members ?? [], against: keys, path: path)
    case .choice(let allowed):
      require(value.string != nil, "a string", value, path)
      if let word = value.string, !allowed.contains(word) {
        let nearest = Spelling.nearest(to: word, in: allowed)
        note(.notAmong(allowed, nearest: nearest), path, at: value.position)
      }
    case .stage:
      require(value.number != nil, "a whole number", value, path)
      checkRange(value, 0...3, path) { _ in "0, 1, 2 or 3" }
    case .whole(let least):
      require(value.number != nil, "a whole number" + orAuto, value, path)
      checkRange(value, least...Int.max, path) { isTooLarge in
        isTooLarge ? "a whole number from \(least) to \(Int.max)" : "at least \(least)"
      }
    case .number(let most):
      require(value.number != nil, "a number" + orAuto, value, path)
      if let number = value.number, !(0...most).contains(number) {
        let isTooSmall = number < 0 && most == .greatestFiniteMagnitude
        let limit = most == 1 ? "1" : "\(most)"
        let allowed = isTooSmall ? "at least 0" : "a number from 0 to \(limit)"
        note(.outOfRange(allowed: allowed), path, at: value.position)
      }
    }
  }

  private mutating func require(
    _ isRight: Bool, _ expected: String, _ value: JSONValue, _ path: String
  ) {
    if !isRight {
      note(.wrongKind(expected: expected, found: value.kind), path, at: value.position)
    }
  }

  private mutating func checkRange(
    _ value: JSONValue, _ range: ClosedRange<Int>, _ path: String,
    allowed: (_ isTooLarge: Bool) -> String
  ) {
    guard let number = value.number else { return }
    if let whole = value.wholeNumber, range.contains(whole) { return }
    let isWhole = number.isInfinite || number == number.rounded()
    let problem = ConfigProblem.Kind.outOfRange(allowed: allowed(number > Double(range.lowerBound)))
    note(isWhole ? problem : .notWhole, path, at: value.position)
  }
}
