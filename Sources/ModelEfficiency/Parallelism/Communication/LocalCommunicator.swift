/// A rank that is a task of this process.
struct LocalCommunicator: Communicator {
  let rank: Int
  let size: Int
  let exchange: Exchange

  func send(_ values: [Float], to destination: Int) async throws {
    try await send(values, partOf: values.count, to: destination)
  }

  func send(_ values: [Float], partOf whole: Int, to destination: Int) async throws {
    try requirePeer(destination)
    let message = Exchange.Message(values: values, whole: whole)
    await exchange.send(message, from: rank, to: destination)
  }

  func receive(_ count: Int, from source: Int) async throws -> [Float] {
    try requirePeer(source)
    return try await exchange.receive(count, partOf: nil, at: rank, from: source)
  }

  func receive(_ count: Int, partOf whole: Int, from source: Int) async throws -> [Float] {
    try requirePeer(source)
    return try await exchange.receive(count, partOf: whole, at: rank, from: source)
  }

  private func requirePeer(_ peer: Int) throws {
    guard (0..<size).contains(peer) else {
      throw CommunicationError.noSuchRank(peer, size: size)
    }
    guard peer != rank else { throw CommunicationError.messageToItself(rank: rank) }
  }
}
