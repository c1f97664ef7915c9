extension Collective {
  /// The time of all steps in the model of a `link`, in seconds.
  ///
  /// A rank sends the messages of a step one after another, and at the same time receives one after
  /// another; it takes the longer of the two, and then the time of its additions. A step takes as
  /// long as its slowest rank, and the next begins after it.
  ///
  /// Example: a ring of 2 ranks, 8 bytes, α = 1, β = 1/4: two steps of 1 + 4/4 = 4 seconds.
  ///
  /// - Precondition: a value has 0 to ``mostBytesPerValue`` bytes.
  public func seconds(on link: Link, bytesPerValue: Int = 4) -> Double {
    Self.requireBytes(bytesPerValue)
    return steps.reduce(0) { $0 + Self.seconds(step: $1, ranks: ranks, link, bytesPerValue) }
  }

  private static func seconds(
    step: [Transfer], ranks: Int, _ link: Link, _ bytesPerValue: Int
  ) -> Double {
    var sending = [Double](repeating: 0, count: ranks)
    var receiving = sending
    var adding = sending
    for transfer in step {
      let bytes = Double(bytesPerValue * transfer.range.count)
      let time = link.latency + bytes * link.secondsPerByte
      sending[transfer.source] += time
      receiving[transfer.destination] += time
      if transfer.effect == .add {
        adding[transfer.destination] += bytes * link.secondsPerAddedByte
      }
    }
    return (0..<ranks).map { max(sending[$0], receiving[$0]) + adding[$0] }.max() ?? 0
  }
}
