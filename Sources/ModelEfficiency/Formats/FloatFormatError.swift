/// Why a format cannot exist, or a value cannot be stored in it.
public enum FloatFormatError: Error, Hashable, Sendable {
  /// The number of exponent bits is not among 1…8.
  case exponentBitsOutOfRange(Int)
  /// The number of fraction bits is not among 0…23.
  case fractionBitsOutOfRange(Int)
  /// The bias is not among −255…255.
  case biasOutOfRange(Int)
  /// The format has too few bits to tell its infinities and NaNs from numbers.
  case noRoomForSpecials(format: String)
  /// The value is beyond the format, and the format has no infinity to stand for it.
  case noInfinity(format: String)
  /// The value is NaN or is to become NaN, and the format has none.
  case noNaN(format: String)
  /// The format has more bits than a table of all its values may have.
  case tooManyBits(format: String, limit: Int)
  /// The format has values that single precision does not have.
  case beyondSinglePrecision(format: String)
}

extension FloatFormatError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .exponentBitsOutOfRange(let bits):
      "\(bits) exponent bits: a format has 1 to 8"
    case .fractionBitsOutOfRange(let bits):
      "\(bits) fraction bits: a format has 0 to 23"
    case .biasOutOfRange(let bias):
      "a bias of \(bias): choose one from −255 to 255"
    case .noRoomForSpecials(let format):
      "\(format) has no room for its special values: give it more bits, or no special values"
    case .noInfinity(let format):
      "\(format) has no infinity for what is beyond its greatest value: saturate, or scale down"
    case .noNaN(let format):
      "\(format) has no NaN: replace what is not a number before rounding"
    case .tooManyBits(let format, let limit):
      "\(format) has too many values for a table: choose a format of at most \(limit) bits"
    case .beyondSinglePrecision(let format):
      "\(format) has values beyond single precision: choose a bias nearer to 0"
    }
  }
}
