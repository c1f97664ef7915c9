import ModelEfficiency
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ElementaryTests {
  /// Every 4099th of all floats, so that all exponents and signs occur.
  static let floats = stride(from: UInt32(0), to: .max - 4099, by: 4099).map(
    Float.init(bitPattern:))

  /// The greatest error over these numbers in units in the last place of the true value.
  func greatestError(
    _ numbers: some Sequence<Float>, _ function: (Float) -> Float, _ exact: (Double) -> Double
  ) -> Double {
    var greatest = 0.0
    for x in numbers where x.isFinite {
      let (value, expected) = (function(x), exact(Double(x)))
      let rounded = Float(expected)
      if value == rounded || value.isNaN && rounded.isNaN { continue }
      greatest = max(greatest, abs(Double(value) - expected) / Double(rounded.ulp))
    }
    return greatest
  }

  @Test func expIsAsCloseAsStated() {
    #expect(greatestError(Self.floats, Elementary.exp, exp) < 1.07)
    let usual = stride(from: Float(-104), to: 89, by: 0.0007)
    #expect(greatestError(usual, Elementary.exp, exp) < 1.07)
  }

  @Test func logIsAsCloseAsStated() {
    #expect(greatestError(Self.floats, Elementary.log, log) < 0.87)
    let aroundOne = stride(from: Float(0.25), to: 4, by: 0.00002)
    #expect(greatestError(aroundOne, Elementary.log, log) < 0.87)
  }

  @Test func tanhIsAsCloseAsStated() {
    #expect(greatestError(Self.floats, Elementary.tanh, tanh) < 1.01)
    let usual = stride(from: Float(-10), to: 10, by: 0.00009)
    #expect(greatestError(usual, Elementary.tanh, tanh) < 1.01)
  }

  @Test func expAtItsEdges() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(89) == .infinity)
    #expect(Elementary.exp(88.72283) < .infinity)
    #expect(Elementary.exp(-103.9) == 0 || Elementary.exp(-103.9) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-105) == 0)
    #expect(Elementary.exp(.nan).isNaN)
  }

  @Test func logAtItsEdges() {
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(-.infinity).isNaN)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log(.nan).isNaN)
    // −149·ln 2 = −103.27893.
    #expect(Elementary.log(.leastNonzeroMagnitude) == -103.27893)
  }

  @Test func tanhAtItsEdges() {
    #expect(Elementary.tanh(0) == 0)
    #expect(Elementary.tanh(-0.0).sign == .minus)
    #expect(Elementary.tanh(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
    #expect(Elementary.tanh(.infinity) == 1)
    #expect(Elementary.tanh(-.infinity) == -1)
    #expect(Elementary.tanh(-9.5) == -1)
    #expect(Elementary.tanh(.nan).isNaN)
  }

  @Test func examples() {
    // e = 2.718281828…, ln 2 = 0.693147180…, tanh ½ = 0.462117157…
    #expect(Elementary.exp(1) == 2.718281828)
    #expect(Elementary.log(2) == 0.693147180)
    #expect(Elementary.tanh(0.5) == 0.462117157)
  }
}
