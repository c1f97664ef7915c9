// One rank, the server, talks to all others.
extension Collective {
  /// The server ends with the sum over all ranks, in one step of N − 1 messages to it.
  ///
  /// It starts from its own values and adds those of the others in order of their ranks.
  public static func reduce(ranks: Int, count: Int, server: Int = 0) throws -> Collective {
    try star(ranks: ranks, count: count, server: server) { rank in
      Transfer(source: rank, destination: server, range: 0..<count, effect: .add)
    }
  }

  /// Every rank ends with the server's values, in one step of N − 1 messages from it.
  public static func broadcast(ranks: Int, count: Int, server: Int = 0) throws -> Collective {
    try star(ranks: ranks, count: count, server: server) { rank in
      Transfer(source: server, destination: rank, range: 0..<count, effect: .replace)
    }
  }

  /// Each rank ends with the sum over all ranks: `reduce`, then `broadcast`.
  ///
  /// The server sends and receives (N − 1)·n values, every other rank n.
  public static func serverAllReduce(ranks: Int, count: Int, server: Int = 0) throws -> Collective {
    try reduce(ranks: ranks, count: count, server: server)
      .followed(by: broadcast(ranks: ranks, count: count, server: server))
  }

  private static func star(
    ranks: Int, count: Int, server: Int, _ transfer: (Int) -> Transfer
  ) throws -> Collective {
    try requireSizes(ranks: ranks, count: count) { _ in 2 }
    guard (0..<ranks).contains(server) else {
      throw CommunicationError.noSuchRank(server, size: ranks)
    }
    let messages = (0..<ranks).filter { $0 != server }.map(transfer)
    return Collective(ranks: ranks, count: count, steps: ranks > 1 ? [messages] : [])
  }
}
