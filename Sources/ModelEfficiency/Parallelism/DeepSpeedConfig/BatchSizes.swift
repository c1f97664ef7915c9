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
  /// - Precondition: all numbers are positive.
  /// - Throws: ``DeepSpeedConfigError`` if the numbers do not fit or do not suffice.
  public init(
    train: Int?, micro: Int?, accumulation: Int?, devices: Int
  ) throws(DeepSpeedConfigError) {
    precondition(
      devices > 0 && [train, micro, accumulation].allSatisfy { $0 ?? 1 > 0 },
      "numbers of samples and devices are positive")
    guard train != nil || micro != nil else { throw .noBatchSize }
    let (resolvedMicro, resolvedAccumulation): (Int, Int)
    if let train, let micro {
      resolvedMicro = micro
      resolvedAccumulation = accumulation ?? train / micro / devices
    } else {
      resolvedAccumulation = accumulation ?? 1
      resolvedMicro = micro ?? (train ?? 0) / devices / resolvedAccumulation
    }
    self.train = train ?? resolvedMicro * resolvedAccumulation * devices
    self.micro = resolvedMicro
    self.accumulation = resolvedAccumulation
    guard self.train == resolvedMicro * resolvedAccumulation * devices else {
      throw .batchSizes(
        train: self.train, micro: resolvedMicro, accumulation: resolvedAccumulation,
        devices: devices)
    }
  }
}
