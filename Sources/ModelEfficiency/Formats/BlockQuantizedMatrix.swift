/// A matrix [out × in] stored as codes of a few bits and one scale for each block.
public struct BlockQuantizedMatrix: Hashable, Sendable {
  /// The quantizer whose grid gives the codes their meaning.
  public let quantizer: BlockQuantizer
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The codes row by row: positions in the grid's values.
  public let codes: [UInt8]
  /// The scales of the blocks, in the order of their elements.
  public let scales: [Float]

  /// The weights that the codes stand for: ŵ = s·g.
  public func dequantized() -> Matrix {
    let size = codes.count / scales.count
    let values = quantizer.grid.values
    return Matrix(
      rows: rows, columns: columns,
      elements: codes.indices.map { scales[$0 / size] * values[Int(codes[$0])] })
  }

  /// The bits stored per weight: those of the code, and the weight's share of its scale.
  ///
  /// Example: NF4 in blocks of 64 -> 4 + 32/64 = 4.5.
  public var bitsPerWeight: Double {
    let shared = scales.count * quantizer.scale.bits + quantizer.scale.bitsPerTensor
    return Double(quantizer.grid.bits) + Double(shared) / Double(codes.count)
  }
}
