/// A group of ranks that are concurrent tasks of this process.
///
///     let run = try await LocalGroup.run(ranks: 4) { rank in
///       try await rank.allReduced([Float(rank.rank)])
///     }
///     run.values                        // [6] from every rank
///     run.traffic[0].bytesSent          // what rank 0 sent
public enum LocalGroup {
  /// What the ranks returned and sent.
  public struct Outcome<Value: Sendable>: Sendable {
    /// What each rank returned, in order of the ranks.
    public let values: [Value]
    /// What each rank sent and received, in order of the ranks.
    public let traffic: [RankTraffic]
  }

  /// The most ranks that run at the same time; each pair of them has a queue.
  public static let mostRanks = 1024

  /// Runs `body` once for every rank, all at the same time, and waits for all of them.
  ///
  /// If ranks throw, the error of the lowest one is thrown that does not merely follow from the end
  /// of another rank.
  ///
  /// - Throws: `CommunicationError` if there are no ranks or more than ``mostRanks``.
  public static func run<Value: Sendable>(
    ranks: Int, _ body: @escaping @Sendable (any Communicator) async throws -> Value
  ) async throws -> Outcome<Value> {
    guard ranks >= 1 else { throw CommunicationError.noRanks(ranks) }
    guard ranks <= mostRanks else {
      throw CommunicationError.tooManyRanks(ranks, limit: mostRanks)
    }
    let exchange = Exchange(size: ranks)
    let results = await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
      for rank in 0..<ranks {
        group.addTask {
          let communicator = LocalCommunicator(rank: rank, size: ranks, exchange: exchange)
          let result: Result<Value, any Error>
          do { result = .success(try await body(communicator)) } catch { result = .failure(error) }
          await exchange.end(rank)
          return (rank, result)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let ordered = results.sorted { $0.0 < $1.0 }.map(\.1)
    if let error = firstCause(of: ordered) { throw error }
    return Outcome(values: try ordered.map { try $0.get() }, traffic: await exchange.traffic)
  }

  private static func firstCause<Value>(of results: [Result<Value, any Error>]) -> (any Error)? {
    let errors = results.compactMap { result -> (any Error)? in
      if case .failure(let error) = result { error } else { nil }
    }
    let causes = errors.filter { error in
      if case CommunicationError.peerEnded = error { false } else { true }
    }
    return causes.first ?? errors.first
  }
}
