/// Rounds a matrix block by block to a grid of a few values times the block's own scale.
///
/// ŵ = s·g, with g the value of the grid nearest to w/s, and s from the greatest magnitude of the
/// block (*absmax* scaling).
///
/// Example: with E2M1 and one block, [6, 2.4, −0.8] -> scale 1, ŵ = [6, 2, −1].
///
///     let quantized = try BlockQuantizer.nf4.quantized(weight)
///     quantized.dequantized()
///     quantized.bitsPerWeight  // 4.5
public struct BlockQuantizer: Hashable, Sendable {
  /// The values of a block's elements before scaling.
  public var grid: ElementGrid
  /// How a block's scale is stored.
  public var scale: BlockScale
  /// Which weights form a block.
  public var granularity: ScaleGranularity

  /// Creates a quantizer. Whether it fits a matrix is checked when it meets one.
  public init(
    grid: ElementGrid, scale: BlockScale = .float32,
    granularity: ScaleGranularity = .perGroup(size: 64)
  ) {
    self.grid = grid
    self.scale = scale
    self.granularity = granularity
  }

  /// NF4 in blocks of 64 with 32-bit scales (Dettmers et al. 2023, without double quantization).
  public static let nf4 = BlockQuantizer(grid: .normalFloat4)
  /// E2M1 in blocks of 32 with power-of-two scales (OCP Microscaling Formats 1.0).
  public static let mxfp4 = BlockQuantizer(
    grid: .float4E2M1, scale: .powerOfTwo, granularity: .perGroup(size: 32))
  /// E2M1 in blocks of 16 with E4M3 scales under one scale for the matrix.
  public static let nvfp4 = BlockQuantizer(
    grid: .float4E2M1, scale: .float8E4M3, granularity: .perGroup(size: 16))

  /// The matrix rounded to nearest.
  ///
  /// - Throws: ``QuantizationError`` for an empty matrix, a weight that is NaN, infinite or beyond
  ///   ±2¹²⁶, a block size that does not divide the columns, and a scale beyond single precision.
  /// - Complexity: O(rows · columns · values of the grid).
  public func quantized(_ weight: Matrix) throws(QuantizationError) -> BlockQuantizedMatrix {
    // What any grid with blocks of this granularity asks of a matrix.
    try AffineQuantizer(bits: 8, symmetry: .symmetric, granularity: granularity).check(weight)
    let size = blockSize(of: weight)
    let elements = weight.elements
    let magnitudes = stride(from: 0, to: elements.count, by: size).map { start in
      elements[start..<start + size].reduce(0) { max($0, abs($1)) }
    }
    let scales = scale.scales(ofMagnitudes: magnitudes, limit: grid.limit)
    if let block = scales.firstIndex(where: { !$0.isFinite }) {
      throw .scaleOverflows(block: block, limit: grid.limit)
    }
    let codes = elements.indices.map { k in
      UInt8(grid.code(for: elements[k] / scales[k / size]))
    }
    return BlockQuantizedMatrix(
      quantizer: self, rows: weight.rows, columns: weight.columns, codes: codes, scales: scales)
  }

  private func blockSize(of weight: Matrix) -> Int {
    switch granularity {
    case .perTensor: weight.elements.count
    case .perChannel: weight.columns
    case .perGroup(let size): size
    }
  }
}
