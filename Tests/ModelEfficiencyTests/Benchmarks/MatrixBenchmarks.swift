import ModelEfficiency
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints milliseconds and GFLOP/s, best of many runs, for comparison with `numpy_gemm.py`.
///
///     BENCHMARK=1 swift test --filter MatrixBenchmarks
@Suite(.serialized, .enabled(if: getenv("BENCHMARK") != nil))
struct MatrixBenchmarks {
  @Test(arguments: [1, 2])
  func products(threads: Int) {
    for (n, runs) in [(64, 2000), (256, 400), (512, 100), (1024, 40), (2048, 6), (4096, 2)] {
      let (a, b) = (Matrix.random(n, n, seed: 1), Matrix.random(n, n, seed: 2))
      let seconds = Threads.$limit.withValue(threads) { bestOf(runs) { _ = a * b } }
      report("product \(n), threads \(threads)", flops: 2 * Double(n * n * n), seconds)
    }
  }

  @Test(arguments: [1, 2])
  func factorizations(threads: Int) throws {
    for (n, runs) in [(256, 100), (1024, 10), (4096, 2)] {
      let x = Matrix.random(n, n, seed: 1)
      let h = x.timesItsTranspose() + .identity(n)
      try Threads.$limit.withValue(threads) {
        let r = try h.upperCholesky()
        let flops = Double(n * n * n) / 3
        let name = "\(n), threads \(threads)"
        report(
          "symmetric product \(name)", flops: 3 * flops, bestOf(runs) { _ = x.timesItsTranspose() })
        report("Cholesky \(name)", flops: flops, bestOf(runs) { _ = try? h.upperCholesky() })
        report(
          "inverse \(name)", flops: flops, bestOf(runs) { _ = try? r.upperTriangularInverse() })
        report("transposed \(name)", flops: 0, bestOf(runs) { _ = r.transposed })
      }
    }
  }

  private func bestOf(_ runs: Int, _ action: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure(action) / .seconds(1) }.min() ?? 0
  }

  private func report(_ name: String, flops: Double, _ seconds: Double) {
    let rate = (flops / seconds * 1e-8).rounded() / 10
    print("\(name): \((seconds * 1e6).rounded() / 1e3) ms, \(rate) GFLOP/s")
  }
}
