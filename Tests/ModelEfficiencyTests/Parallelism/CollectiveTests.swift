import ModelEfficiency
import Testing

struct CollectiveTests {
  /// Whole numbers, whose sums are exact in any order.
  static func arrays(ranks: Int, count: Int) -> [[Float]] {
    (0..<ranks).map { rank in (0..<count).map { Float((rank + 1) * 100 + $0) } }
  }

  static func sum(_ arrays: [[Float]]) -> [Float] {
    arrays[0].indices.map { index in arrays.reduce(0) { $0 + $1[index] } }
  }

  // Four ranks, one value a chunk, followed by hand: rank r holds 10ʳ·(1, 1, 1, 1).
  @Test func ringReduceScatterHopByHop() throws {
    let ring = try Collective.ringReduceScatter(ranks: 4, count: 4)
    let states = try ring.states(
      of: [1, 10, 100, 1000].map { [Float](repeating: $0, count: 4) })
    #expect(
      states[1] == [
        [1, 1, 1001, 1], [10, 10, 10, 11], [110, 100, 100, 100],
        [1000, 1100, 1000, 1000],
      ])
    #expect(states[2][0] == [1, 1101, 1001, 1])
    #expect(states[3].enumerated().map { $1[$0] } == [1111, 1111, 1111, 1111])
  }

  @Test(arguments: AllReduceAlgorithm.allCases, [1, 2, 4, 8])
  func everyRankEndsWithTheSum(algorithm: AllReduceAlgorithm, ranks: Int) async throws {
    for count in [0, 1, 3, 8, 21] {
      let arrays = Self.arrays(ranks: ranks, count: count)
      let collective = try algorithm.collective(ranks: ranks, count: count)
      let sum = Self.sum(arrays)
      #expect(try collective.result(of: arrays) == Array(repeating: sum, count: ranks))

      let run = try await LocalGroup.run(ranks: ranks) { rank in
        try await rank.allReduced(arrays[rank.rank], by: algorithm)
      }
      #expect(run.values == Array(repeating: sum, count: ranks))
      #expect(run.traffic == collective.traffic())
    }
  }

  @Test(arguments: [1, 2, 3, 5, 6, 7])
  func ringAndServerTakeAnyNumberOfRanks(ranks: Int) throws {
    let arrays = Self.arrays(ranks: ranks, count: 10)
    for algorithm in [AllReduceAlgorithm.ring, .server] {
      let results = try algorithm.collective(ranks: ranks, count: 10).result(of: arrays)
      #expect(results.allSatisfy { $0 == Self.sum(arrays) })
    }
  }

  @Test(arguments: [3, 5, 6, 12])
  func partnersNeedAPowerOfTwo(ranks: Int) {
    for algorithm in [AllReduceAlgorithm.recursiveDoubling, .halvingDoubling] {
      #expect(throws: CommunicationError.notAPowerOfTwo(ranks: ranks)) {
        try algorithm.collective(ranks: ranks, count: 4)
      }
    }
  }

  // Thakur, Rabenseifner and Gropp 2005; n = 840 divides by all numbers of ranks here.
  @Test(arguments: [2, 4, 8])
  func volumesFollowTheFormulas(ranks: Int) throws {
    let bytes = 840 * 4
    let rounds = ranks.trailingZeroBitCount
    let ring = try Collective.ringAllReduce(ranks: ranks, count: 840).traffic()
    #expect(ring.allSatisfy { $0.bytesSent == 2 * (ranks - 1) * bytes / ranks })
    #expect(ring.allSatisfy { $0.messagesSent == 2 * (ranks - 1) })
    let doubling = try Collective.recursiveDoublingAllReduce(ranks: ranks, count: 840).traffic()
    #expect(doubling.allSatisfy { $0.bytesSent == rounds * bytes && $0.messagesSent == rounds })
    let halving = try Collective.halvingDoublingAllReduce(ranks: ranks, count: 840).traffic()
    #expect(halving.allSatisfy { $0.bytesSent == 2 * (ranks - 1) * bytes / ranks })
    #expect(halving.allSatisfy { $0.messagesSent == 2 * rounds })
    let server = try Collective.serverAllReduce(ranks: ranks, count: 840).traffic()
    #expect(server[0].bytesSent + server[0].bytesReceived == 2 * (ranks - 1) * bytes)
    #expect(server.dropFirst().allSatisfy { $0.bytesSent == bytes && $0.bytesReceived == bytes })
  }

  @Test(arguments: AllReduceAlgorithm.allCases, [0, 1, 7, 1000])
  func whatIsSentIsReceived(algorithm: AllReduceAlgorithm, count: Int) async throws {
    let arrays = Self.arrays(ranks: 8, count: count)
    let run = try await LocalGroup.run(ranks: 8) { rank in
      try await rank.allReduced(arrays[rank.rank], by: algorithm)
    }
    #expect(run.traffic.bytesSent == run.traffic.bytesReceived)
    #expect(
      run.traffic.reduce(0) { $0 + $1.messagesSent }
        == run.traffic.reduce(0) { $0 + $1.messagesReceived })
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func scatteringThenGatheringIsReducing(ranks: Int) async throws {
    let arrays = Self.arrays(ranks: ranks, count: 10)
    let run = try await LocalGroup.run(ranks: ranks) { rank in
      let chunk = try await rank.reduceScattered(arrays[rank.rank])
      return try await rank.allGathered(chunk, count: 10)
    }
    #expect(run.values.allSatisfy { $0 == Self.sum(arrays) })
  }

  @Test(arguments: 1...6, [0, 1, 5, 24])
  func chunksCoverTheArrayInOrder(ranks: Int, count: Int) {
    let chunks = (0..<ranks).map { Collective.chunk($0, of: count, ranks: ranks) }
    #expect(chunks.flatMap(Array.init) == Array(0..<count))
    let sizes = chunks.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func broadcastGivesEveryoneTheServersValues() async throws {
    let run = try await LocalGroup.run(ranks: 3) { rank in
      try await rank.broadcasted([Float(rank.rank)], from: 2)
    }
    #expect(run.values == [[2], [2], [2]])
  }

  @Test func unequalArraysAreAnError() async {
    await #expect(
      throws: CommunicationError.shapeMismatch(
        source: 1, destination: 0, expected: 4, received: 5)
    ) {
      try await LocalGroup.run(ranks: 2) { rank in
        try await rank.allReduced(
          [Float](repeating: 1, count: 4 + rank.rank), by: .recursiveDoubling)
      }
    }
  }

  @Test func aCollectiveBelongsToItsNumberOfRanks() async throws {
    let collective = try Collective.ringAllReduce(ranks: 4, count: 2)
    #expect(throws: CommunicationError.wrongGroup(expected: 4, size: 2)) {
      try collective.states(of: [[1, 2], [3, 4]])
    }
    await #expect(throws: CommunicationError.wrongGroup(expected: 4, size: 2)) {
      try await LocalGroup.run(ranks: 2) { rank in
        var values: [Float] = [1, 2]
        try await rank.perform(collective, on: &values)
      }
    }
  }

  // 2²⁴ + 1 is not a float: the order of the addends shows in the sum.
  @Test func theOrderOfEachSumIsTheOneThatIsPromised() throws {
    let arrays: [[Float]] = [[0x1p24, 0x1p24], [1, 1], [1, 1], [0, 0]]
    func result(_ algorithm: AllReduceAlgorithm) throws -> [[Float]] {
      try algorithm.collective(ranks: 4, count: 2).result(of: arrays)
    }
    // ((2²⁴ + 1) + 1) + 0 and (2²⁴ + 1) + (1 + 0) both lose the ones.
    #expect(try result(.server).allSatisfy { $0 == [0x1p24, 0x1p24] })
    #expect(try result(.recursiveDoubling).allSatisfy { $0 == [0x1p24, 0x1p24] })
    #expect(try result(.halvingDoubling) == result(.recursiveDoubling))
    // Chunks 1 and 3 hold a value each. Chunk 1: ((1 + 0) + 2²⁴) + 1; chunk 3: ((2²⁴ + 1) + 1) + 0.
    #expect(try result(.ring).allSatisfy { $0 == [0x1p24, 0x1p24] })
    let turned = [arrays[3], arrays[0], arrays[1], arrays[2]]
    // Now chunk 1 is ((1 + 1) + 0) + 2²⁴.
    #expect(
      try AllReduceAlgorithm.ring.collective(ranks: 4, count: 2).result(of: turned)
        .allSatisfy { $0 == [0x1p24 + 2, 0x1p24] })
  }
}
