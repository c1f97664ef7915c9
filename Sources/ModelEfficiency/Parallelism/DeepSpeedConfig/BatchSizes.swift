/// The three numbers of samples that belong together: train = micro · accumulation · devices.
public struct BatchSizes: Hashable, Sendable {
  /// The samples of one update on all devices.
  public let train: Int
  /// The samples that a device runs at a time.
  public let micro: Int
  /// The micro-batches of one update on each device.
  public let accumulation: Int

  /// Completes what is left out as DeepSpeed does: the accumulation is 1 if it does not follow from
  /// the other two.
  ///
  /// Example: micro 2 on 4 devices and nothing else gives train 8, accumulation 1.
  ///
  /// - Throws: ``DeepSpeedConfigError`` if the numbers do not fit or do not suffice, are not positive,
  ///   or make more samples than can be counted.
  public init(
    train: Int?, micro: Int?, accumulation: Int?, devices: Int
  ) throws(DeepSpeedConfigError) {
    for (what, number) in [
      ("samples of an update", train), ("samples of a micro-batch", micro),
      ("micro-batches of an update", accumulation), ("devices", devices),
    ] {
      if let number, number < 1 { throw .notPositive(what, number) }
    }
    guard train != nil || micro != nil else { throw .noBatchSize }
    let (resolvedMicro, resolvedAccumulation): (Int, Int)
    if let train, let micro {
      resolvedMicro = micro
      resolvedAccumulation = accumulation ?? train / micro / devices
    } else {
      resolvedAccumulation = accumulation ?? 1
      resolvedMicro = micro ?? (train ?? 0) / devices / resolvedAccumulation
    }
    let samples = ExactSize.product(resolvedMicro, resolvedAccumulation, devices)
    guard let samples = samples.value else {
      throw .batchTooLarge(
        micro: resolvedMicro, accumulation: resolvedAccumulation, devices: devices)
    }
    self.train = train ?? samples
    self.micro = resolvedMicro
    self.accumulation = resolvedAccumulation
    guard self.train == samples else {
      throw .batchSizes(
        train: self.train, micro: resolvedMicro, accumulation: resolvedAccumulation,
        devices: devices)
    }
  }
}
