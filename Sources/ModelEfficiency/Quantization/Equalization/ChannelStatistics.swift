/// The mean β and the deviation γ of each channel before its ReLU.
///
/// A trained network with batch normalization carries them: they are the shift and the scale of the
/// normalization that was folded into the layer, so no data is needed to know them.
public struct ChannelStatistics: Hashable, Sendable {
  /// β, one a channel.
  public let means: [Float]
  /// |γ|, one a channel.
  public let deviations: [Float]

  /// Creates statistics from their parts.
  ///
  /// - Precondition: there are as many deviations as means, all finite, and no deviation is
  ///   negative.
  public init(means: [Float], deviations: [Float]) {
    precondition(
      means.count == deviations.count,
      "\(means.count) means and \(deviations.count) deviations: give one of each for every channel")
    for (k, (mean, deviation)) in zip(means, deviations).enumerated() {
      precondition(
        mean.isFinite && deviation >= 0 && deviation.isFinite,
        """
        channel \(k) has mean \(mean) and deviation \(deviation): give finite numbers, \
        the deviation from 0 on
        """)
    }
    self.means = means
    self.deviations = deviations
  }

  /// The mean and deviation of each column of some outputs [samples × channels], summed in order.
  ///
  /// Example: [[1, 5], [3, 5]] -> means 2, 5; deviations 1, 0.
  ///
  /// - Throws: ``EqualizationError/noInputs`` if there is no row, and
  ///   ``EqualizationError/elementNotFinite(row:column:)``.
  public init(of outputs: Matrix) throws(EqualizationError) {
    guard outputs.rows > 0 else { throw .noInputs }
    try outputs.checkFinite()
    let count = Double(outputs.rows)
    let columns = (0..<outputs.columns).map { outputs.column($0).map(Double.init) }
    let means = columns.map { $0.reduce(0, +) / count }
    self.init(
      means: means.map { Float($0) },
      deviations: zip(columns, means).map { column, mean in
        Float((column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot())
      })
  }

  /// The statistics after the channels were divided by some scales.
  ///
  /// - Precondition: there is one scale above 0 for each channel.
  public func divided(by scales: [Float]) -> ChannelStatistics {
    precondition(
      scales.count == means.count && scales.allSatisfy { $0 > 0 },
      "\(scales.count) scales for \(means.count) channels: give one above 0 for each")
    return ChannelStatistics(
      means: zip(means, scales).map { $0 / $1 },
      deviations: zip(deviations, scales).map { $0 / $1 })
  }

  /// The grid for the channels after ReLU, one for all: from 0 to the greatest β + 6|γ|.
  ///
  /// - Precondition: 1 ≤ `bits` ≤ 8.
  public func gridAfterReLU(bits: Int) -> AffineGrid {
    let greatest = zip(means, deviations).map { $0 + 6 * $1 }.max() ?? 0
    return AffineGrid(covering: 0...max(0, greatest), bits: bits, symmetry: .asymmetric)
  }

  /// What the mean of each channel is after ReLU, if the channel is normal.
  public var meansAfterReLU: [Float] {
    zip(means, deviations).map { RectifiedNormal.mean(mean: $0, deviation: $1) }
  }
}

extension ReLUNetwork {
  /// The statistics of each layer but the last on some inputs [samples × in]: what batch
  /// normalization would have stored.
  ///
  /// - Throws: ``EqualizationError`` for no inputs or inputs of the wrong width.
  public func statistics(on inputs: Matrix) throws(EqualizationError) -> [ChannelStatistics] {
    var all: [ChannelStatistics] = []
    for outputs in try preactivations(of: inputs).dropLast() {
      all.append(try ChannelStatistics(of: outputs))
    }
    return all
  }

  func checkStatistics(_ statistics: [ChannelStatistics]) throws(EqualizationError) {
    for k in 0..<max(statistics.count, layers.count - 1) {
      guard k < statistics.count, k < layers.count - 1,
        statistics[k].means.count == layers[k].bias.count
      else { throw .statisticsDoNotFit(layer: k) }
    }
  }
}
