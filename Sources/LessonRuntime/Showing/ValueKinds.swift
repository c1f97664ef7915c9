/// An optional of any type.
protocol AnyOptional {
  var wrapped: Any? { get }
}

extension Optional: AnyOptional {
  var wrapped: Any? { self }
}

/// The contents of the standard library's collections.
enum ListContents {
  case list([Any])
  case unordered([Any])
  case entries([(key: Any, value: Any)], isOrdered: Bool)
}

/// A collection whose contents are its text.
protocol StandardList {
  var contents: ListContents { get }
}

extension Sequence {
  /// As many elements as a text can show, and one more.
  fileprivate var shown: [Any] { prefix(ValueText.mostParts + 1).map { $0 } }
}

extension Array: StandardList {
  var contents: ListContents { .list(shown) }
}

extension ArraySlice: StandardList {
  var contents: ListContents { .list(shown) }
}

extension ContiguousArray: StandardList {
  var contents: ListContents { .list(shown) }
}

extension Repeated: StandardList {
  var contents: ListContents { .list(shown) }
}

extension Set: StandardList {
  var contents: ListContents { .unordered(map { $0 }) }
}

extension Dictionary: StandardList {
  var contents: ListContents { .entries(map { ($0.key, $0.value) }, isOrdered: false) }
}

extension Dictionary.Keys: StandardList {
  var contents: ListContents { .unordered(map { $0 }) }
}

extension Dictionary.Values: StandardList {
  var contents: ListContents { .unordered(map { $0 }) }
}

extension KeyValuePairs: StandardList {
  var contents: ListContents { .entries(map { ($0.key, $0.value) }, isOrdered: true) }
}

/// A part of a collection without an order: numbers by size, then the others by their text.
struct SortedText: Comparable {
  private let number: Double?
  let text: String

  init(key: Any, text: String) {
    switch key {
    case let key as any BinaryInteger: number = Double(key)
    case let key as any BinaryFloatingPoint where !key.isNaN: number = Double(key)
    default: number = nil
    }
    self.text = text
  }

  static func < (a: SortedText, b: SortedText) -> Bool {
    switch (a.number, b.number) {
    case (let one?, let other?) where one != other: one < other
    case (_?, nil): true
    case (nil, _?): false
    default: a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }
  }
}

/// A range with its ends, `nil` where it is open.
protocol StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { get }
}

extension Range: StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { (lowerBound, "..<", upperBound) }
}

extension ClosedRange: StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { (lowerBound, "...", upperBound) }
}

extension PartialRangeFrom: StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { (lowerBound, "...", nil) }
}

extension PartialRangeUpTo: StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { (nil, "..<", upperBound) }
}

extension PartialRangeThrough: StandardRange {
  var ends: (lower: Any?, sign: String, upper: Any?) { (nil, "...", upperBound) }
}
