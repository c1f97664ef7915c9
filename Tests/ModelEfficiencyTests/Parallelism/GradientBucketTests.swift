import ModelEfficiency
import Testing

struct GradientBucketTests {
  static func sizes(_ bytes: [Int]) -> [GradientSize] {
    bytes.enumerated().map { GradientSize("p\($0)", bytes: $1) }
  }

  @Test func bucketsFillFromTheLastParameterToTheFirst() {
    let buckets = GradientBucket.filled(with: Self.sizes([3, 4, 5]), firstCap: 5, cap: 7)
    #expect(buckets.map(\.parameters) == [[2], [1, 0]])
    #expect(buckets.map(\.bytes) == [5, 7])
  }

  @Test func aBucketClosesWhenItReachesItsCap() {
    // One byte less than the cap stays open; the next gradient takes it beyond.
    let mebibyte = 1 << 20
    let buckets = GradientBucket.filled(
      with: Self.sizes([10, 24 * mebibyte, mebibyte, 10, mebibyte - 1, mebibyte]))
    #expect(buckets.map(\.parameters) == [[5], [4, 3, 2, 1], [0]])
  }

  @Test(arguments: [1, 5, 9, 1000])
  func everyGradientIsInOneBucket(cap: Int) {
    let gradients = Self.sizes([4, 1, 0, 7, 2, 9, 3])
    let buckets = GradientBucket.filled(with: gradients, firstCap: 2, cap: cap)
    #expect(buckets.flatMap(\.parameters) == [6, 5, 4, 3, 2, 1, 0])
    #expect(buckets.reduce(0) { $0 + $1.bytes } == 26)
  }

  @Test func noGradientsNeedNoBucket() {
    #expect(GradientBucket.filled(with: []).isEmpty)
  }

  // α = 4, no bandwidth to speak of: each all-reduce of two ranks takes 2·(2 − 1)·2 = 4 seconds.
  @Test func allReducesWaitForGradientsAndForEachOther() {
    let cost = AllReduceCost(.ring, ranks: 2, link: Link(latency: 2, bytesPerSecond: .infinity))
    let buckets = GradientBucket.filled(with: Self.sizes([1, 1]), firstCap: 1, cap: 1)
    let timeline = BackwardTimeline(seconds: [2, 3], buckets: buckets, cost: cost)
    #expect(timeline.gradients == [3..<5, 0..<3])
    #expect(timeline.allReduces == [3..<7, 7..<11])
    #expect(timeline.backwardEnd == 5)
    #expect(timeline.exposedSeconds == 6)
  }
}

// 4·768² + 4·768 = 2,362,368 and 8·768² + 5·768 = 4,722,432 values.
@Test func gradientsOfTransformerLayers() {
  let gradients = GradientSize.transformer(layers: 2, hiddenSize: 768)
  #expect(gradients.map(\.bytes) == [9_449_472, 18_889_728, 9_449_472, 18_889_728])
  #expect(gradients[3].name == "layer 1 MLP")
}
