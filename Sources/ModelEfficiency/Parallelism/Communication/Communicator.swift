/// One rank's end of a group of ranks that share no memory and exchange messages.
///
/// The ranks 0, 1, …, `size` − 1 all run the same program. Messages from one rank to another arrive
/// in the order in which they were sent; nothing else is promised about time. A program whose
/// results depend only on which messages it asks for is therefore deterministic.
///
/// Contract of `send`: it returns once the values are taken over, received or not (MPI's buffered
/// mode), so that all ranks may send first and receive afterwards.
///
///     // Every rank passes its values to the next and gets those of the one before.
///     try await rank.send(mine, to: (rank.rank + 1) % rank.size)
///     let theirs = try await rank.receive(
///       mine.count, from: (rank.rank + rank.size - 1) % rank.size)
public protocol Communicator: Sendable {
  /// The number of this rank, from 0.
  var rank: Int { get }
  /// The number of ranks in the group.
  var size: Int { get }

  /// Sends values to another rank.
  func send(_ values: [Float], to destination: Int) async throws

  /// Waits for the next message of another rank, which must hold `count` values.
  func receive(_ count: Int, from source: Int) async throws -> [Float]

  /// Sends values that are a part of an array of `whole` values, as collectives do.
  func send(_ values: [Float], partOf whole: Int, to destination: Int) async throws

  /// Waits for `count` values of another rank that are a part of an array of `whole` values.
  ///
  /// Whoever can tell how long the sender's array is reports unequal arrays by their lengths.
  func receive(_ count: Int, partOf whole: Int, from source: Int) async throws -> [Float]

  /// Returns once every rank of the group has called it.
  func barrier() async throws
}

extension Communicator {
  /// Sends the values alone.
  public func send(_ values: [Float], partOf whole: Int, to destination: Int) async throws {
    try await send(values, to: destination)
  }

  /// Waits for the values alone.
  public func receive(_ count: Int, partOf whole: Int, from source: Int) async throws -> [Float] {
    try await receive(count, from: source)
  }

  /// The dissemination barrier (Hensgen, Finkel and Manber 1988): in round k every rank sends an
  /// empty message 2ᵏ ranks ahead, so that after ⌈log₂ N⌉ rounds each has heard of all.
  public func barrier() async throws {
    var distance = 1
    while distance < size {
      try await send([], to: (rank + distance) % size)
      _ = try await receive(0, from: (rank + size - distance) % size)
      distance *= 2
    }
  }
}
