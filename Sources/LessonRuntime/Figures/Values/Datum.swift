/// A number as figures store it: finite, or one of the three that have no place on an axis.
///
/// Renderers leave a gap for what is not finite, and the data table says which it was. The three
/// are cases of their own because `Double.nan` is not equal to itself and JSON has no word for it.
///
///     Datum(1.5)          // .finite(1.5)
///     Datum(Float.nan)    // .notANumber, drawn as a gap, printed "NaN"
public enum Datum: Hashable, Sendable {
  /// A finite number.
  case finite(Double)
  /// The result of an undefined operation.
  case notANumber
  /// More than any number, such as an overflowed loss.
  case infinity
  /// Less than any number.
  case negativeInfinity

  /// Sorts a number into the four cases.
  public init(_ value: some BinaryFloatingPoint) {
    // A number of more bits may be beyond all doubles.
    let double = Double(value)
    if double.isFinite {
      self = .finite(double)
    } else if double.isNaN {
      self = .notANumber
    } else {
      self = double < 0 ? .negativeInfinity : .infinity
    }
  }

  /// The number, or `nil` for what is not finite.
  public var value: Double? {
    if case .finite(let value) = self { value } else { nil }
  }

  /// The word for what is not finite: `NaN`, `∞` or `−∞`.
  var gapName: String? {
    switch self {
    case .finite: nil
    case .notANumber: "NaN"
    case .infinity: "∞"
    case .negativeInfinity: "−∞"
    }
  }
}

extension Datum: Codable {
  /// Reads a JSON number, or one of the words `NaN`, `∞` and `−∞`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Double.self) {
      self = .finite(value)
      return
    }
    let word = try container.decode(String.self)
    let gaps: [Datum] = [.notANumber, .infinity, .negativeInfinity]
    guard let gap = gaps.first(where: { $0.gapName == word }) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a number, NaN, ∞ or −∞, found '\(word)'")
    }
    self = gap
  }

  /// Writes a JSON number, or one of the words `NaN`, `∞` and `−∞`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value {
      try container.encode(value)
    } else {
      try container.encode(gapName)
    }
  }
}
