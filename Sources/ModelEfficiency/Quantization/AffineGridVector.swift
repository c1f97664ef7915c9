/// The grids of sixteen rows at once: ``AffineGrid`` with one lane per row, the same bits.
struct AffineGridVector: Sendable {
  private var scale = SIMD16<Float>(repeating: 1)
  private var zeroPoint = SIMD16<Float>()
  private var lastCode: Float = 0

  /// At most sixteen grids with the same number of levels; further lanes are of no meaning.
  init(_ grids: [AffineGrid]) {
    for (lane, grid) in grids.enumerated() {
      scale[lane] = grid.scale
      zeroPoint[lane] = Float(grid.zeroPoint)
      lastCode = Float(grid.levels - 1)
    }
  }

  /// The grids that cover some columns' weights, lane by lane.
  init(covering columns: ArraySlice<SIMD16<Float>>, quantizer: AffineQuantizer) {
    var low = SIMD16<Float>()
    var high = SIMD16<Float>()
    for column in columns {
      low = pointwiseMin(low, column)
      high = pointwiseMax(high, column)
    }
    self.init(low.indices.map { quantizer.grid(covering: low[$0]...high[$0]) })
  }

  /// The grid of one row.
  subscript(lane: Int) -> AffineGrid {
    AffineGrid(
      checkedScale: scale[lane], zeroPoint: Int(zeroPoint[lane]), levels: Int(lastCode) + 1)
  }

  /// ``AffineGrid/code(for:)`` of each lane, as whole floats.
  @inline(__always)
  func codes(for weights: SIMD16<Float>) -> SIMD16<Float> {
    let q = (weights / scale).rounded(.toNearestOrEven) + zeroPoint
    // As `clamped`, which the compiler leaves to a loop over the lanes; NaN becomes 0 here too.
    return q.replacing(with: 0, where: .!(q .>= 0)).replacing(with: lastCode, where: q .> lastCode)
  }

  /// ``AffineGrid/value(of:)`` of each lane.
  @inline(__always)
  func values(of codes: SIMD16<Float>) -> SIMD16<Float> { scale * (codes - zeroPoint) }
}
