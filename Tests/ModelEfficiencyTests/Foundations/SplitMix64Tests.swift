import ModelEfficiency
import Testing

struct SplitMix64Tests {
  /// The numbers that the reference implementation, splitmix64.c by Sebastiano Vigna, gives.
  @Test func numbersAreThoseOfTheReference() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func uniformNumbersAreTheirUpperBits() {
    var random = SplitMix64(seed: 1_234_567)
    // ⌊6457827717110365317 / 2⁴⁰⌋ = 5873360.
    #expect(random.uniform() == 5_873_360 * 0x1p-24)
  }

  @Test func uniformNumbersFillTheUnitInterval() {
    var random = SplitMix64(seed: 2)
    let numbers = (0..<100_000).map { _ in Double(random.uniform()) }
    let mean = numbers.reduce(0, +) / 100_000
    #expect(numbers.allSatisfy { 0 <= $0 && $0 < 1 })
    // The mean of 10⁵ such numbers deviates by √(1/12/10⁵) = 0.0009.
    #expect(abs(mean - 0.5) < 0.004)
  }

  @Test func normalNumbersHaveTheMomentsAndTailsOfTheirDistribution() {
    var random = SplitMix64(seed: 3)
    let numbers = (0..<100_000).map { _ in Double(random.normal()) }
    func moment(_ power: Int) -> Double {
      numbers.map { x in (0..<power).reduce(1) { y, _ in x * y } }.reduce(0, +) / 100_000
    }
    // 0, 1, 0, 3, each within four deviations √(E x²ᵖ − (E xᵖ)²) / √10⁵.
    #expect(abs(moment(1)) < 0.013)
    #expect(abs(moment(2) - 1) < 0.018)
    #expect(abs(moment(3)) < 0.049)
    #expect(abs(moment(4) - 3) < 0.124)
    // P(|x| > 2) = 0.0455.
    let tail = Double(numbers.count { abs($0) > 2 }) / 100_000
    #expect(abs(tail - 0.0455) < 0.003)
  }

  @Test func integersAreEquallyLikely() {
    var random = SplitMix64(seed: 4)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[random.integer(below: 6)] += 1 }
    // 10000 each, with a deviation of √(60000·5/36) = 91.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect(random.integer(below: 1) == 0)
  }

  @Test func permutationsHoldEveryNumberOnce() {
    var random = SplitMix64(seed: 5)
    let order = random.permutation(100)
    #expect(order.sorted() == Array(0..<100))
    #expect(order != Array(0..<100))
    #expect(random.permutation(0) == [])
  }

  @Test func ordersAreEquallyLikely() {
    var random = SplitMix64(seed: 6)
    var counts: [String: Int] = [:]
    for _ in 0..<6000 {
      counts[String(random.shuffled(["a", "b", "c"]).joined()), default: 0] += 1
    }
    #expect(counts.count == 6)
    // 1000 each, with a deviation of 29.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 120 })
  }

  @Test func matricesAreDrawnRowByRow() {
    var random = SplitMix64(seed: 8)
    let matrix = Matrix.normal(rows: 2, columns: 3, deviation: 2, using: &random)
    var again = SplitMix64(seed: 8)
    #expect(matrix.elements == (0..<6).map { _ in 2 * again.normal() })
    #expect(random == again)
  }
}
