import ModelEfficiency
import Testing

struct LocalGroupTests {
  @Test func valuesTravelAroundTheRing() async throws {
    let run = try await LocalGroup.run(ranks: 4) { rank in
      try await rank.send([Float(rank.rank), 7], to: (rank.rank + 1) % 4)
      return try await rank.receive(2, from: (rank.rank + 3) % 4)
    }
    #expect(run.values == [[3, 7], [0, 7], [1, 7], [2, 7]])
    #expect(run.traffic.allSatisfy { $0.messagesSent == 1 && $0.messagesReceived == 1 })
    #expect(run.traffic.allSatisfy { $0.bytesSent == 8 && $0.bytesReceived == 8 })
  }

  @Test func messagesOfOneSenderArriveInOrder() async throws {
    let run = try await LocalGroup.run(ranks: 2) { rank -> [Float] in
      if rank.rank == 0 {
        for value in 0..<100 { try await rank.send([Float(value)], to: 1) }
        return []
      }
      var received: [Float] = []
      for _ in 0..<100 { received += try await rank.receive(1, from: 0) }
      return received
    }
    #expect(run.values[1] == (0..<100).map(Float.init))
  }

  @Test(arguments: 1...9)
  func nobodyLeavesABarrierBeforeAllHaveArrived(ranks: Int) async throws {
    let arrivals = Arrivals()
    let run = try await LocalGroup.run(ranks: ranks) { rank in
      await arrivals.arrive()
      try await rank.barrier()
      return await arrivals.count
    }
    #expect(run.values == Array(repeating: ranks, count: ranks))
  }

  @Test func aGroupNeedsARank() async {
    await #expect(throws: CommunicationError.noRanks(0)) {
      try await LocalGroup.run(ranks: 0) { _ in }
    }
  }

  @Test(arguments: [-1, 2])
  func thereAreNoRanksBeyondTheGroup(peer: Int) async {
    await #expect(throws: CommunicationError.noSuchRank(peer, size: 2)) {
      try await LocalGroup.run(ranks: 2) { try await $0.send([1], to: peer) }
    }
    await #expect(throws: CommunicationError.noSuchRank(peer, size: 2)) {
      try await LocalGroup.run(ranks: 2) { try await $0.receive(1, from: peer) }
    }
  }

  @Test func nobodyTalksToItself() async {
    await #expect(throws: CommunicationError.messageToItself(rank: 0)) {
      try await LocalGroup.run(ranks: 1) { try await $0.send([1], to: 0) }
    }
  }

  @Test func aMessageOfAnotherLengthIsAnError() async {
    await #expect(
      throws: CommunicationError.shapeMismatch(
        source: 0, destination: 1, expected: 3, received: 2)
    ) {
      try await LocalGroup.run(ranks: 2) { rank in
        if rank.rank == 0 { try await rank.send([1, 2], to: 1) }
        if rank.rank == 1 { _ = try await rank.receive(3, from: 0) }
      }
    }
  }

  @Test func waitingForARankThatEndedIsAnError() async {
    await #expect(throws: CommunicationError.peerEnded(rank: 1, peer: 0)) {
      try await LocalGroup.run(ranks: 2) { rank in
        if rank.rank == 1 { _ = try await rank.receive(1, from: 0) }
      }
    }
  }

  @Test func aDeadlockIsAnErrorAndNotAHang() async {
    await #expect(throws: CommunicationError.deadlock(ranks: [0, 1, 2], sources: [2, 0, 1])) {
      try await LocalGroup.run(ranks: 3) { rank in
        _ = try await rank.receive(1, from: (rank.rank + 2) % 3)
        try await rank.send([1], to: (rank.rank + 1) % 3)
      }
    }
  }

  @Test func theErrorOfTheRankThatFailedFirstIsThrown() async {
    await #expect(throws: Failure()) {
      try await LocalGroup.run(ranks: 3) { rank in
        if rank.rank == 2 { throw Failure() }
        _ = try await rank.receive(1, from: rank.rank + 1)
      }
    }
  }
}

private struct Failure: Error, Equatable {}

private actor Arrivals {
  private(set) var count = 0
  func arrive() { count += 1 }
}
