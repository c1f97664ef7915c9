extension TrainingMemory {
  /// The bill when some kinds of state live in the memory of the one host of all devices.
  ///
  /// Each device keeps its share of the kinds that stay; the host holds the shares of all devices of
  /// the kinds that move. Buffers, activations and copies on their way are not counted.
  ///
  /// Example: 8 parameters, mixed-precision Adam, stage 3 on 4 devices, optimizer states offloaded:
  /// 2 · (2 + 2) = 8 bytes on each device and 8 · 12 = 96 on the host.
  ///
  /// - Throws: ``OffloadError`` if the stage does not divide a kind that should move, there are no
  ///   devices, or the bytes cannot be counted.
  public func bill(
    zero stage: ZeROStage, devices: Int, offloading kinds: Set<TrainingRecipe.Kind> = []
  ) throws(OffloadError) -> MemoryBill {
    for kind in TrainingRecipe.Kind.allCases where kinds.contains(kind) && !stage.divides(kind) {
      throw .notDivided(kind, stage: stage)
    }
    guard devices >= 1 else { throw .noDevices(devices) }
    // A share is rounded up, so that all shares together may be a little more than the whole.
    let whole = (ExactSize(parameters) + ExactSize(devices)) * recipe.exactBytesPerParameter
    guard whole.value != nil else { throw .tooLarge(parameters: parameters, devices: devices) }
    let shares = zip(recipe.terms, terms(zero: stage, devices: devices))
    return MemoryBill(
      device: shares.filter { !kinds.contains($0.0.kind) }.map(\.1),
      host: shares.filter { kinds.contains($0.0.kind) }.map { _, share in
        MemoryTerm(share.name, bytes: share.bytes * devices, kind: share.kind)
      })
  }
}
