/// The channels between the ranks of one process: one queue for each ordered pair of ranks.
///
/// It knows who waits for whom, and so can tell a wait that nobody will ever end.
actor Exchange {
  /// Values on their way, and the length of the array that they are a part of.
  struct Message: Sendable {
    let values: [Float]
    let whole: Int
  }

  private struct Wait {
    let source: Int
    let continuation: CheckedContinuation<Message, any Error>
  }

  private let size: Int
  private var queues: [[[Message]]]
  private var waits: [Wait?]
  private var hasEnded: [Bool]
  private(set) var traffic: [RankTraffic]

  init(size: Int) {
    self.size = size
    let nothing: [Message] = []
    queues = Array(repeating: Array(repeating: nothing, count: size), count: size)
    waits = Array(repeating: nil, count: size)
    hasEnded = Array(repeating: false, count: size)
    traffic = Array(repeating: RankTraffic(), count: size)
  }

  func send(_ message: Message, from source: Int, to destination: Int) {
    traffic[source].send(bytes: 4 * message.values.count)
    if let wait = waits[destination], wait.source == source {
      waits[destination] = nil
      wait.continuation.resume(returning: message)
    } else {
      queues[destination][source].append(message)
    }
  }

  /// - Parameter whole: the length of the receiver's array, if it wants a part of one.
  func receive(
    _ count: Int, partOf whole: Int?, at rank: Int, from source: Int
  ) async throws -> [Float] {
    let message = try await next(at: rank, from: source)
    traffic[rank].receive(bytes: 4 * message.values.count)
    if let whole, message.whole != whole {
      throw CommunicationError.shapeMismatch(
        source: source, destination: rank, expected: whole, received: message.whole)
    }
    guard message.values.count == count else {
      throw CommunicationError.shapeMismatch(
        source: source, destination: rank, expected: count, received: message.values.count)
    }
    return message.values
  }

  /// Says that a rank will send no more, so that nobody waits for it any longer.
  func end(_ rank: Int) {
    hasEnded[rank] = true
    for (waiting, wait) in waits.enumerated() where wait?.source == rank {
      fail(waiting, CommunicationError.peerEnded(rank: waiting, peer: rank))
    }
    failIfNobodyCanGoOn()
  }

  private func next(at rank: Int, from source: Int) async throws -> Message {
    precondition(waits[rank] == nil, "rank \(rank) receives twice at the same time")
    if !queues[rank][source].isEmpty { return queues[rank][source].removeFirst() }
    guard !hasEnded[source] else {
      throw CommunicationError.peerEnded(rank: rank, peer: source)
    }
    return try await withCheckedThrowingContinuation { continuation in
      waits[rank] = Wait(source: source, continuation: continuation)
      failIfNobodyCanGoOn()
    }
  }

  private func failIfNobodyCanGoOn() {
    let alive = (0..<size).filter { !hasEnded[$0] }
    let sources = alive.compactMap { waits[$0]?.source }
    guard !alive.isEmpty, sources.count == alive.count else { return }
    for rank in alive {
      fail(rank, CommunicationError.deadlock(ranks: alive, sources: sources))
    }
  }

  private func fail(_ rank: Int, _ error: CommunicationError) {
    waits[rank]?.continuation.resume(throwing: error)
    waits[rank] = nil
  }
}
