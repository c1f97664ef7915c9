import ModelEfficiency
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints milliseconds and GOP/s of the product of 8-bit integers beside the product of floats, on
/// one thread, best of many runs; the two take turns, so that both meet the same machine.
///
///     BENCHMARK=1 swift test --filter IntegerProductBenchmarks
@Suite(.serialized, .enabled(if: getenv("BENCHMARK") != nil))
struct IntegerProductBenchmarks {
  @Test(arguments: [(256, 400), (512, 100), (1024, 40), (2048, 6)])
  func integersBesideFloats(size: Int, runs: Int) {
    let (a, b) = (randomMatrix(size, seed: 1), randomMatrix(size, seed: 2))
    let (x, y) = (floats(a), floats(b))
    var (integers, floats) = (Double.infinity, Double.infinity)
    Threads.$limit.withValue(1) {
      for _ in 0..<runs {
        integers = min(integers, seconds { _ = a * b })
        floats = min(floats, seconds { _ = x * y })
      }
    }
    report("integers \(size)", size, integers)
    report("floats \(size)", size, floats)
  }

  private func seconds(_ action: () -> Void) -> Double {
    ContinuousClock().measure(action) / .seconds(1)
  }

  private func report(_ name: String, _ size: Int, _ seconds: Double) {
    let rate = (2 * Double(size * size * size) / seconds * 1e-8).rounded() / 10
    print("\(name): \((seconds * 1e6).rounded() / 1e3) ms, \(rate) GOP/s")
  }

  private func randomMatrix(_ size: Int, seed: UInt64) -> Int8Matrix {
    var random = SplitMix64(seed: seed)
    return Int8Matrix(
      rows: size, columns: size,
      elements: (0..<size * size).map { _ in Int8(truncatingIfNeeded: random.next()) })
  }

  private func floats(_ matrix: Int8Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { Float($0) })
  }
}
