/// The values that the elements of a block may have before they are scaled.
///
/// Any set of up to 256 values that contains 0 will do: those of a small float, whole numbers, or
/// quantiles. A code is the position of a value in ascending order.
///
/// Example: `ElementGrid.float4E2M1.rounded(2.5)` is 2: 2 and 3 are equally near, and 2 is four
/// steps from 0, an even number.
public struct ElementGrid: Hashable, Sendable {
  /// The name, such as `NF4`.
  public let name: String
  /// The bits of a code as it is stored.
  public let bits: Int
  /// The values in ascending order.
  public let values: [Float]
  /// The midpoint above each value but the last.
  private let midpoints: [Float]
  /// The position of 0.
  private let zero: Int

  /// Creates a grid of any values, in ascending order.
  ///
  /// Example: `try ElementGrid(name: "ternary", bits: 2, values: [-1, 0, 1])`.
  ///
  /// - Throws: ``QuantizationError`` for bits outside 1…8, more values than codes, a value that is
  ///   NaN, beyond ±2¹²⁶ or not above the one before it, and values without 0 or another one.
  public init(name: String, bits: Int, values: [Float]) throws(QuantizationError) {
    guard (1...8).contains(bits) else { throw .codeBitsOutOfRange(bits, allowed: 1...8) }
    guard values.count <= 1 << bits else { throw .tooManyValues(values.count, bits: bits) }
    if let index = values.firstIndex(where: { !(abs($0) <= 0x1p126) }) {
      throw .valueOutOfRange(index: index)
    }
    if let index = values.indices.dropFirst().first(where: { values[$0] <= values[$0 - 1] }) {
      throw .valuesNotAscending(index: index)
    }
    guard values.contains(0), values.count > 1 else { throw .gridLacksValues }
    self.init(checked: values, name: name, bits: bits)
  }

  /// Takes values that are ascending and finite, and of which 0 is one.
  init(checked values: [Float], name: String, bits: Int) {
    guard let zero = values.firstIndex(of: 0) else { preconditionFailure("a grid contains 0") }
    self.name = name
    self.bits = bits
    self.values = values
    self.zero = zero
    midpoints = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
  }

  /// The values of a small float; ties go to the even pattern.
  ///
  /// - Throws: ``FloatFormatError/tooManyBits(format:limit:)`` above 8 bits, and
  ///   ``FloatFormatError/beyondSinglePrecision(format:)`` if it has values beyond those.
  public init(_ format: FloatFormat) throws(FloatFormatError) {
    guard format.bitWidth <= 8 else { throw .tooManyBits(format: format.name, limit: 8) }
    let values = try format.finiteValues()
    guard values.allSatisfy({ Double(Float($0)) == $0 }) else {
      throw .beyondSinglePrecision(format: format.name)
    }
    self.init(checked: values.map { Float($0) }, name: format.name, bits: format.bitWidth)
  }

  /// The whole numbers of 2 to 8 bits without the least one, −(2ᵇ⁻¹ − 1)…2ᵇ⁻¹ − 1.
  ///
  /// - Throws: ``QuantizationError/bitsOutOfRange(_:)``.
  public static func integers(bits: Int) throws(QuantizationError) -> ElementGrid {
    guard (2...8).contains(bits) else { throw .bitsOutOfRange(bits) }
    return integers(1 << (bits - 1) - 1, bits: bits)
  }

  private static func integers(_ greatest: Int, bits: Int) -> ElementGrid {
    ElementGrid(
      checked: (-greatest...greatest).map { Float($0) }, name: "INT\(bits)", bits: bits)
  }

  /// The greatest magnitude.
  public var limit: Float { max(-(values.first ?? 0), values.last ?? 0) }

  /// The code of the value nearest to `x`; of two equally near ones, the one an even number of
  /// steps from 0. What is beyond the ends goes to the ends.
  ///
  /// - Precondition: `x` is not NaN, here and below.
  public func code(for x: Float) -> Int {
    precondition(!x.isNaN, "NaN is nearest to no value of \(name): replace it before rounding")
    var code = 0
    for (k, midpoint) in midpoints.enumerated() {
      let tieGoesUp = (k + 1 - zero).isMultiple(of: 2)
      if x > midpoint || x == midpoint && tieGoesUp { code = k + 1 }
    }
    return code
  }

  /// The value nearest to `x`.
  public func rounded(_ x: Float) -> Float { values[code(for: x)] }
}

extension ElementGrid {
  /// The whole numbers −7…7.
  public static let int4 = integers(7, bits: 4)
  /// 0, ±½, ±1, ±1½, ±2, ±3, ±4, ±6.
  public static let float4E2M1 = small(.float4E2M1)
  /// 0, ±½, ±1, … ±3½.
  public static let float4E1M2 = small(.float4E1M2)
  /// 0, ±¼, ±½, ±1, … ±16.
  public static let float4E3M0 = small(.float4E3M0)

  private static func small(_ format: FloatFormat) -> ElementGrid {
    do { return try ElementGrid(format) } catch { preconditionFailure("\(error)") }
  }
}
