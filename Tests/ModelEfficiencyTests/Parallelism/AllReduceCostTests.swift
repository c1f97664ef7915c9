import ModelEfficiency
import Testing

struct AllReduceCostTests {
  let link = Link(latency: 5e-6, bytesPerSecond: 1e9, secondsPerAddedByte: 1e-10)

  @Test(arguments: AllReduceAlgorithm.allCases, [1, 2, 4, 16])
  func theFormulasCountWhatTheStepsDo(algorithm: AllReduceAlgorithm, ranks: Int) throws {
    let cost = AllReduceCost(algorithm, ranks: ranks, link: link)
    for count in [16, 1600, 1_600_000] {
      let counted = try algorithm.collective(ranks: ranks, count: count).seconds(on: link)
      #expect(abs(counted - cost.seconds(bytes: 4 * count)) <= 1e-12 * counted)
    }
  }

  @Test func aRingOfTwoByHand() throws {
    let slow = Link(latency: 1, bytesPerSecond: 4)
    #expect(try Collective.ringAllReduce(ranks: 2, count: 2).seconds(on: slow) == 4)
  }

  // N = 4: 2α + 2βn against 4α + 1.5βn cross at n = 4α/β.
  @Test func latencyAndBandwidthChangePlaces() throws {
    let plain = Link(latency: 1e-6, bytesPerSecond: 1e9)
    let doubling = AllReduceCost(.recursiveDoubling, ranks: 4, link: plain)
    let halving = AllReduceCost(.halvingDoubling, ranks: 4, link: plain)
    let bytes = try #require(doubling.crossover(to: halving))
    #expect(abs(bytes - 4000) < 1e-6)
    #expect(doubling.seconds(bytes: 3999) < halving.seconds(bytes: 3999))
    #expect(doubling.seconds(bytes: 4001) > halving.seconds(bytes: 4001))
    #expect(halving.crossover(to: doubling) == nil)
  }

  @Test func halvingDoublingIsNeverSlowerThanTheRing() {
    for ranks in [2, 4, 8, 64] {
      let ring = AllReduceCost(.ring, ranks: ranks, link: link)
      let halving = AllReduceCost(.halvingDoubling, ranks: ranks, link: link)
      #expect(halving.secondsPerByte == ring.secondsPerByte)
      #expect(halving.fixedSeconds <= ring.fixedSeconds)
    }
  }
}
