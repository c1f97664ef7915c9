extension GPTQ {
  /// Quantizes W [out × in] with the bits of `quantizeColumnByColumn`, but fast: errors are passed
  /// on at once only within a block of columns, and to later blocks many together, as matrix
  /// products, before the sweep gets there ("lazy blocks").
  ///
  /// Each weight still is one chain of fused multiply-adds in order of the columns, so that the
  /// block size changes no bit. Neither do threads: given U, the rows of W are independent.
  ///
  ///     let grid = AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel)
  ///     let result = try GPTQ.quantize(weight: layer.weight, hessian: layer.hessian, grid: grid)
  ///     result.weight  // Ŵ
  ///     result.loss    // ½·tr(D·H·Dᵀ), D = W − Ŵ
  ///
  /// - Parameters:
  ///   - weight: W [out × in].
  ///   - hessian: H [in × in] of the layer's inputs.
  ///   - grid: the quantizer.
  ///   - blockSize: the columns of a block; extended to whole groups where these are dynamic.
  ///   - dampening: λ; λ·mean(diag H) is added to the diagonal of H.
  ///   - order: the order in which columns are rounded.
  ///   - groups: when the grids of groups are found.
  /// - Throws: ``GPTQError``.
  /// - Complexity: ⅔·in³ + out·in² operations, nearly all of them in matrix products.
  public static func quantize(
    weight: Matrix, hessian: Hessian, grid: AffineQuantizer, blockSize: Int = 128,
    dampening: Float = 0.01, order: Order = .natural, groups: GroupGrids = .dynamic
  ) throws(GPTQError) -> Result {
    guard blockSize > 0 else { throw .badBlockSize(blockSize) }
    let sweep = try GPTQSweep(
      weight: weight, hessian: hessian, grid: grid, dampening: dampening, order: order,
      groups: groups)
    return try result(of: sweep, blockSize: blockSize)
  }

  /// Quantizes W [out × in] on grids of one's own choice, in all else as with a quantizer.
  ///
  /// - Throws: ``GPTQError``, also for grids that are for a matrix of another shape.
  public static func quantize(
    weight: Matrix, hessian: Hessian, grids: AffineGrids, blockSize: Int = 128,
    dampening: Float = 0.01, order: Order = .natural
  ) throws(GPTQError) -> Result {
    guard blockSize > 0 else { throw .badBlockSize(blockSize) }
    let sweep = try GPTQSweep(
      weight: weight, hessian: hessian, grids: grids, dampening: dampening, order: order)
    return try result(of: sweep, blockSize: blockSize)
  }

  private static func result(
    of sweep: GPTQSweep, blockSize: Int
  ) throws(GPTQError) -> Result {
    let weight = sweep.weight
    let strips = (0..<weight.rows).chunks(of: GPTQStrip.height(rows: weight.rows))
    let work = weight.elements.count * weight.columns
    let swept = Threads.map(strips, work: work) { rows in
      // One thread a strip: the products inside it must not ask for more.
      Threads.$limit.withValue(1) {
        GPTQStrip(rows: rows, of: sweep).swept(blockSize: blockSize)
      }
    }
    var grids = sweep.grids
    if sweep.dynamicGroupSize != nil { grids.replaceAll(with: swept.flatMap(\.grids)) }
    return try sweep.result(
      codes: swept.flatMap(\.codes), grids: grids,
      squaredErrors: swept.flatMap(\.squaredErrors))
  }
}

extension Threads {
  /// The results of `transform` for all elements, in their order, computed on several threads.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], work: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: elements.count) { results, count in
      nonisolated(unsafe) let start = results
      perform(elements.count, work: work) {
        start.initializeElement(at: $0, to: transform(elements[$0]))
      }
      count = elements.count
    }
  }
}
