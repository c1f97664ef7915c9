import Testing

@testable import LessonRuntime

struct TicksTests {
  @Test func coverTheRangeOfTheExamples() {
    #expect(
      Ticks.linear(covering: 0.3...9.1, atMost: 6).map(\.text) == ["0", "2", "4", "6", "8", "10"])
    #expect(Ticks.linear(inside: 0.3...9.1, atMost: 6).map(\.text) == ["2", "4", "6", "8"])
    #expect(Ticks.log10(covering: 3...700, atMost: 5).map(\.text) == ["10⁰", "10¹", "10²", "10³"])
  }

  @Test func printFewDecimalsAndThousands() {
    #expect(
      Ticks.linear(covering: 0...0.3, atMost: 5).map(\.text) == ["0", "0.1", "0.2", "0.3"])
    #expect(Ticks.linear(covering: 0...2000, atMost: 3).map(\.text) == ["0", "1,000", "2,000"])
    #expect(
      Ticks.linear(covering: 0...2e6, atMost: 5).map(\.text)
        == ["0", "5×10⁵", "1×10⁶", "1.5×10⁶", "2×10⁶"])
  }

  @Test func logarithmicOnesAreDenseWhereThereIsRoom() {
    #expect(Ticks.log10(covering: 3...40, atMost: 6).map(\.text) == ["2", "5", "10", "20", "50"])
    #expect(
      Ticks.log10(inside: 12...18, atMost: 6).map(\.text)
        == ["12", "14", "16", "18"])
    #expect(
      Ticks.log10(covering: 1e-30...1e30, atMost: 6).map(\.text) == [
        "10⁻⁴⁰", "10⁻²⁰", "10⁰", "10²⁰", "10⁴⁰",
      ])
  }

  /// Every tick is an integer multiple of 1, 2 or 5 times a power of ten, and they are equally far.
  @Test func areNiceForManyRanges() throws {
    var state: UInt64 = 1
    for _ in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let lower = Double(Int64(bitPattern: state) >> 30) / 1e5
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let upper = lower + Double(state >> 40 + 1) / 1e4 + 0.01
      for limit in [3, 4, 6, 9] {
        let ticks = Ticks.linear(covering: lower...upper, atMost: limit).map(\.value)
        let first = try #require(ticks.first)
        let last = try #require(ticks.last)
        #expect(first <= lower + 1e-6 && last >= upper - 1e-6)
        #expect(ticks.count <= limit && ticks.count >= 2)
        let step = (last - first) / Double(ticks.count - 1)
        let leading = NumberText.scientific(step, significant: 6).first
        #expect(leading.map { "125".contains($0) } ?? false, "\(step)")
        for tick in ticks { #expect(abs((tick / step).rounded() * step - tick) < 1e-4 * step) }
      }
    }
  }
}
