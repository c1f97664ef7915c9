extension ElementGrid {
  /// NF4, the sixteen values of Dettmers et al. 2023 (QLoRA): quantiles of the normal distribution.
  ///
  /// From the share 0.9677083 down to ½, the quantiles at eight evenly spaced shares give the
  /// positive values, those at seven the negative ones, and 0 is added; all are divided by the
  /// greatest. This is the construction of the authors' code (bitsandbytes, `create_normal_map`);
  /// it agrees with the paper's table within 2⁻²².
  public static let normalFloat4: ElementGrid = {
    let positive = quantiles(8)
    let values = quantiles(7).map { -$0 } + [0] + positive.reversed()
    return ElementGrid(
      checked: values.map { Float($0 / positive[0]) }, name: "NF4", bits: 4)
  }()

  /// The share from which the quantiles start, as the authors' code has it: the mean of 1 − 1/32 and
  /// 1 − 1/30, the middles of the last of 16 and of 15 equal shares (Yoshida 2023).
  public static let normalFloatOffset = 0.9677083

  /// The quantiles at `count` shares from the offset down, evenly spaced so that the next were ½.
  private static func quantiles(_ count: Int) -> [Double] {
    let step = (normalFloatOffset - 0.5) / Double(count)
    return (0..<count).map { NormalDistribution.quantile(normalFloatOffset - Double($0) * step) }
  }
}
