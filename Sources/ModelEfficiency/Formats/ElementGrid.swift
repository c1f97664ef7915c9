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

  /// - Precondition: the values are ascending and finite, and 0 is one of them.
  init(name: String, bits: Int, values: [Float]) {
    guard let zero = values.firstIndex(of: 0) else { preconditionFailure("a grid contains 0") }
    self.name = name
    self.bits = bits
    self.values = values
    self.zero = zero
    midpoints = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
  }

  /// The values of a small float; ties go to the even pattern.
  ///
  /// - Throws: ``FloatFormatError/tooManyBits(format:limit:)`` above 8 bits.
  public init(_ format: FloatFormat) throws(FloatFormatError) {
    guard format.bitWidth <= 8 else { throw .tooManyBits(format: format.name, limit: 8) }
    self.init(
      name: format.name, bits: format.bitWidth,
      values: try format.finiteValues().map { Float($0) })
  }

  /// The whole numbers of 2 to 8 bits without the least one, −(2ᵇ⁻¹ − 1)…2ᵇ⁻¹ − 1.
  ///
  /// - Throws: ``QuantizationError/bitsOutOfRange(_:)``.
  public static func integers(bits: Int) throws(QuantizationError) -> ElementGrid {
    guard (2...8).contains(bits) else { throw .bitsOutOfRange(bits) }
    return integers(1 << (bits - 1) - 1, bits: bits)
  }

  private static func integers(_ greatest: Int, bits: Int) -> ElementGrid {
    ElementGrid(name: "INT\(bits)", bits: bits, values: (-greatest...greatest).map { Float($0) })
  }

  /// The greatest magnitude.
  public var limit: Float { max(-(values.first ?? 0), values.last ?? 0) }

  /// The code of the value nearest to `x`; of two equally near ones, the one an even number of
  /// steps from 0. What is beyond the ends goes to the ends.
  public func code(for x: Float) -> Int {
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
