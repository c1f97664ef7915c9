/// A rank that is a task of this process.
struct LocalCommunicator: Communicator {
  let rank: Int
  let size: Int
  let exchange: Exchange

  func send(_ values: [Float], to destination: Int) async throws {
    try requirePeer(destination)
    await exchange.send(values, from: rank, to: destination)
  }

  func receive(_ count: Int, from source: Int) async throws -> [Float] {
    try requirePeer(source)
    return try await exchange.receive(count, at: rank, from: source)
  }

  private func requirePeer(_ peer: Int) throws {
    guard (0..<size).contains(peer) else {
      throw CommunicationError.noSuchRank(peer, size: size)
    }
    guard peer != rank else { throw CommunicationError.messageToItself(rank: rank) }
  }
}
