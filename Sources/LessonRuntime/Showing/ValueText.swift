import Foundation

/// Writes a value as text, part by part: `Job(mode: fast, sizes: [1, 2])`.
///
/// The standard library's own texts of parts name modules, and private types by their addresses;
/// these name neither. Sets and dictionaries are sorted, since their own order changes by run.
struct ValueText {
  /// How numbers and strings are written.
  enum Style {
    /// Numbers with four digits and a true minus, strings without quotation marks, as in prose.
    case shown
    /// Both as `print` writes them.
    case printed
  }

  /// Stands for what is nested too deep, or is one value too many.
  private static let ellipsis = "…"
  /// Stands for an object inside of itself.
  private static let cycle = "↺"
  private static let greatestDepth = 24
  static let mostParts = 1 << 18

  let style: Style
  /// Why the text would differ between runs, if it would.
  private(set) var flaw: String?

  private var depth = 0
  private var parts = 0
  /// The structures around the current part; strings in them are quoted.
  private var structures = 0
  private var objects: [ObjectIdentifier] = []

  init(style: Style) { self.style = style }

  mutating func text(of value: Any) -> String {
    guard depth < Self.greatestDepth, parts < Self.mostParts else { return Self.ellipsis }
    depth += 1
    parts += 1
    defer { depth -= 1 }
    if let optional = value as? any AnyOptional { return text(of: optional) }
    if let number = number(value) { return number }
    if let reason = UnstableValue.reason(value) {
      flaw = flaw ?? reason
      return Self.ellipsis
    }
    if let error = value as? NSError, type(of: value) == NSError.self {
      return "\(error.domain) \(error.code): \(error.localizedDescription)"
    }
    switch value {
    case let hashable as AnyHashable where type(of: value) == AnyHashable.self:
      return text(of: hashable.base)
    case let value as any StandardList: return text(of: value.contents)
    case let value as any StandardRange:
      let ends = value.ends
      return (ends.lower.map { text(of: $0) } ?? "") + ends.sign
        + (ends.upper.map { text(of: $0) } ?? "")
    case let value as any CustomStringConvertible: return words(value)
    case let value as any CustomDebugStringConvertible: return value.debugDescription
    default: return reflected(value)
    }
  }

  private mutating func text(of optional: any AnyOptional) -> String {
    guard let wrapped = optional.wrapped else { return "nil" }
    return style == .shown ? text(of: wrapped) : "Optional(\(text(of: wrapped)))"
  }

  private func number(_ value: Any) -> String? {
    switch value {
    case let value as any BinaryInteger:
      style == .shown ? NumberFormat.whole(value) : "\(value)"
    case let value as any BinaryFloatingPoint:
      style == .shown ? Display.number.text(value) : "\(value)"
    default: nil
    }
  }

  /// A text of its own; as a part of something else, a string is quoted.
  private func words(_ value: any CustomStringConvertible) -> String {
    let isQuoted = style == .shown ? structures > 0 : depth > 1
    guard isQuoted, value is any StringProtocol || value is Character || value is Unicode.Scalar,
      let value = value as? any CustomDebugStringConvertible
    else { return value.description }
    return value.debugDescription
  }

  private mutating func text(of contents: ListContents) -> String {
    switch contents {
    case .list(let values): return "[" + values.map { text(of: $0) }.joined(separator: ", ") + "]"
    case .unordered(let values):
      let sorted = values.map { SortedText(key: $0, text: text(of: $0)) }.sorted()
      return "[" + sorted.map(\.text).joined(separator: ", ") + "]"
    case .entries(let entries, let isOrdered):
      guard !entries.isEmpty else { return "[:]" }
      let texts = entries.map { entry in
        SortedText(key: entry.key, text: "\(text(of: entry.key)): \(text(of: entry.value))")
      }
      let shown = isOrdered ? texts : texts.sorted()
      return "[" + shown.map(\.text).joined(separator: ", ") + "]"
    }
  }

  private mutating func reflected(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .collection: return text(of: .list(mirror.children.map(\.value)))
    case .set: return text(of: .unordered(mirror.children.map(\.value)))
    case .tuple: return tuple(mirror)
    case .enum: return enumeration(value, mirror)
    case .class: return object(value as AnyObject, mirror)
    case nil where mirror.children.isEmpty: return opaque(value)
    default: return structure(type(of: value), mirror)
    }
  }

  private mutating func tuple(_ mirror: Mirror) -> String {
    let parts = mirror.children.map { child in
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : "\($0): " } ?? ""
      return label + text(of: child.value)
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  private mutating func enumeration(_ value: Any, _ mirror: Mirror) -> String {
    // Without an associated value, this is the name of the case alone.
    guard let child = mirror.children.first, let name = child.label else {
      return String(describing: value)
    }
    structures += 1
    defer { structures -= 1 }
    let payload = Mirror(reflecting: child.value)
    return name + (payload.displayStyle == .tuple ? tuple(payload) : "(\(text(of: child.value)))")
  }

  private mutating func object(_ object: AnyObject, _ mirror: Mirror) -> String {
    let id = ObjectIdentifier(object)
    guard !objects.contains(id) else { return "\(type(of: object))(\(Self.cycle))" }
    objects.append(id)
    defer { objects.removeLast() }
    return structure(type(of: object), mirror)
  }

  private mutating func structure(_ type: Any.Type, _ mirror: Mirror) -> String {
    structures += 1
    defer { structures -= 1 }
    var mirrors = [mirror]
    while let parent = mirrors.first?.superclassMirror { mirrors.insert(parent, at: 0) }
    let fields = mirrors.flatMap(\.children).compactMap { child -> String? in
      guard let name = Self.fieldName(child.label) else { return nil }
      return name + text(of: child.value)
    }
    return "\(type)(" + fields.joined(separator: ", ") + ")"
  }

  /// The name with a colon; `nil` for fields that the compiler adds.
  private static func fieldName(_ label: String?) -> String? {
    guard let label else { return "" }
    let lazyPrefix = "$__lazy_storage_$_"
    if label.hasPrefix(lazyPrefix) { return label.dropFirst(lazyPrefix.count) + ": " }
    return label.hasPrefix("$") || label.hasPrefix("_$") ? nil : "\(label): "
  }

  /// What shows no parts: a type, a function, or a value that Swift keeps to itself.
  private mutating func opaque(_ value: Any) -> String {
    if let type = value as? Any.Type { return "\(type)" }
    switch String(describing: value) {
    case "(Function)": flaw = flaw ?? "a function has no text; show what it returns"
    case "(Opaque Value)":
      flaw = flaw ?? "a value of the runtime has no text; show what it stands for"
    default: return "\(type(of: value))"
    }
    return Self.ellipsis
  }
}
