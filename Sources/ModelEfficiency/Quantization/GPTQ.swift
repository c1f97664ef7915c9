// Letters of this folder, as in the papers:
// W [out × in] weight, X [in × samples] inputs, H = 2/n·XXᵀ [in × in] Hessian,
// U [in × in] upper triangular with H⁻¹ = UᵀU, s and z a grid's scale and zero point.

/// Quantizes a layer column by column, letting the columns that are left answer each error.
///
/// Follows Frantar et al. 2023, algorithm 1; option names of their code in brackets:
/// `blockSize` [blocksize], `dampening` [percdamp], `order` [actorder], `groups` [static_groups].
/// Differs: one matrix, no layer types; U from one factorization; symmetric grids always on
/// [−a, a]; dead columns are zeroed before any grid is found; dynamic groups are found from weights
/// that have had every update, also inside a block, where the reference reads those of the block's
/// beginning; act-order sorts stably.
///
/// Identity: with D = W − Ŵ and the errors E of all columns, D = E·U; hence
/// `loss` = ½·ΣE² = ½·tr(D·H·Dᵀ) with the dampened H.
public enum GPTQ {
  /// The order in which columns are rounded.
  public enum Order: Hashable, Sendable {
    /// As they stand.
    case natural
    /// The greatest H_jj first (act-order): features that matter most are rounded while all others
    /// can still answer. Equal ones keep their order.
    case descendingDiagonal
  }

  /// When the grid of a group of columns is found.
  public enum GroupGrids: Hashable, Sendable {
    /// When the sweep reaches the group, from its updated weights; the groups are of columns in
    /// the order of the sweep.
    case dynamic
    /// Before the sweep, from the original weights; the groups are of columns as they stand.
    case `static`
  }

  /// One column's rounding, for looking at small examples.
  public struct Step: Hashable, Sendable {
    /// The column of W that was rounded.
    public let column: Int
    /// The error (w − q)/U_jj of each row.
    public let errors: [Float]
    /// The weights after the update, columns as in W; rounded columns hold their final values.
    public let weight: Matrix
  }

  /// A quantized layer.
  public struct Result: Hashable, Sendable {
    /// The codes and their grids, columns as in W.
    public let quantized: QuantizedMatrix
    /// ½·Σ (w − q)²/U_jj² over all weights: the mean squared output error, measured with the
    /// dampened H.
    public let loss: Double
    /// The columns in the order in which they were rounded.
    public let order: [Int]
    /// What happened at each column, if it was asked for.
    public let steps: [Step]

    /// The quantized weight [out × in].
    public var weight: Matrix { quantized.dequantized() }
  }
}
