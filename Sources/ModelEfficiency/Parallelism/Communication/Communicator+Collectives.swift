// Collectives on real arrays. Every rank of the group must call the same one, with equally many
// values; a rank that gives another number makes its receiver throw `shapeMismatch`.
extension Communicator {
  /// Does this rank's part of a collective.
  public func perform(_ collective: Collective, on values: inout [Float]) async throws {
    guard collective.ranks == size else {
      throw CommunicationError.wrongGroup(expected: collective.ranks, size: size)
    }
    guard collective.count == values.count else {
      throw CommunicationError.shapeMismatch(
        source: rank, destination: rank, expected: collective.count, received: values.count)
    }
    for step in collective.steps {
      for transfer in step where transfer.source == rank {
        try await send(
          Array(values[transfer.range]), partOf: values.count, to: transfer.destination)
      }
      for transfer in step where transfer.destination == rank {
        let message = try await receive(
          transfer.range.count, partOf: values.count, from: transfer.source)
        transfer.take(message, into: &values)
      }
    }
  }

  /// The sum of all ranks' values, on every rank, with the same bits.
  ///
  /// Example: [1, 2] and [10, 20] on two ranks give [11, 22] on both.
  public func allReduced(
    _ values: [Float], by algorithm: AllReduceAlgorithm = .ring
  ) async throws -> [Float] {
    var values = values
    try await perform(algorithm.collective(ranks: size, count: values.count), on: &values)
    return values
  }

  /// This rank's chunk (`Collective.chunk`) of the sum of all ranks' values.
  ///
  /// Example: [1, 2] and [10, 20] on two ranks give [11] on rank 0 and [22] on rank 1.
  public func reduceScattered(_ values: [Float]) async throws -> [Float] {
    var values = values
    let ring = try Collective.ringReduceScatter(ranks: size, count: values.count)
    try await perform(ring, on: &values)
    return Array(values[ring.chunk(rank)])
  }

  /// All `count` values, of which each rank gives its own chunk (`Collective.chunk`).
  ///
  /// Example: [11] of rank 0 and [22] of rank 1 give [11, 22] on both.
  public func allGathered(_ chunk: [Float], count: Int) async throws -> [Float] {
    let ring = try Collective.ringAllGather(ranks: size, count: count)
    let own = ring.chunk(rank)
    guard chunk.count == own.count else {
      throw CommunicationError.shapeMismatch(
        source: rank, destination: rank, expected: own.count, received: chunk.count)
    }
    var values = [Float](repeating: 0, count: count)
    values.replaceSubrange(own, with: chunk)
    try await perform(ring, on: &values)
    return values
  }

  /// The values of one rank, on every rank; the others' must be equally many.
  public func broadcasted(_ values: [Float], from server: Int = 0) async throws -> [Float] {
    var values = values
    let star = try Collective.broadcast(ranks: size, count: values.count, server: server)
    try await perform(star, on: &values)
    return values
  }
}
