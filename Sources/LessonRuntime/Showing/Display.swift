/// A value that has a form of its own in a lesson: a table, a figure, a text.
public protocol Displayable {
  /// What `show` puts out.
  var output: Output { get }
}

/// The text of any value, the same on every machine and in every run.
enum Display {
  /// Numbers in lists and values: four digits are enough to recognize and few enough to read.
  static let number = NumberFormat.significant(4)

  static func output<Value>(_ value: Value) -> Output {
    if let displayable = value as? any Displayable { return displayable.output }
    return .value(text(value))
  }

  /// The text of a value in running text.
  static func inline<Value>(_ value: Value) -> String {
    if let text = value as? String { return text }
    return text(value)
  }

  /// The text of a value; sets and dictionaries are sorted, since their own order changes by run.
  static func text(_ value: Any) -> String {
    switch value {
    case let value as String: return value
    case let value as Double: return number.text(value)
    case let value as Float: return number.text(Double(value))
    case let value as any BinaryInteger: return "\(value)".replacingMinus
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .collection:
      return "[" + mirror.children.map { text($0.value) }.joined(separator: ", ") + "]"
    case .set:
      return "[" + mirror.children.map { text($0.value) }.sorted().joined(separator: ", ") + "]"
    case .dictionary:
      let entries = mirror.children.map { entry in
        Mirror(reflecting: entry.value).children.map { text($0.value) }.joined(separator: ": ")
      }
      return entries.isEmpty ? "[:]" : "[" + entries.sorted().joined(separator: ", ") + "]"
    case .optional: return mirror.children.first.map { text($0.value) } ?? "nil"
    case .tuple:
      let parts = mirror.children.map { child in
        let label = child.label.flatMap { $0.hasPrefix(".") ? nil : "\($0): " } ?? ""
        return label + text(child.value)
      }
      return "(" + parts.joined(separator: ", ") + ")"
    default: return String(describing: value)
    }
  }
}

extension String {
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

extension Figure: Displayable {
  /// The figure itself.
  public var output: Output { .figure(self) }
}
