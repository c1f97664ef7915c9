extension Float {
  /// How many floats away another one is: 0 for itself, 1 for a neighbor. Both zeros count as one.
  ///
  /// Example: from 1 to 1.0000002 it is 2 (the neighbors above 1 are 2⁻²³ apart).
  ///
  /// - Precondition: both are finite.
  public func floatsAway(from other: Float) -> Int {
    precondition(isFinite && other.isFinite, "only finite floats are counted")
    return abs(place - other.place)
  }

  /// The number of this float when all are counted in order, with 0 for zero.
  private var place: Int {
    let magnitude = Int(magnitude.bitPattern)
    return sign == .minus ? -magnitude : magnitude
  }
}
