import ModelEfficiency
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints milliseconds, for comparison with `torch_gptq.py`: 4 bits, symmetric, one grid per row,
/// blocks of 128, the Hessian given, Ŵ written out.
///
///     BENCHMARK=1 swift test --filter GPTQBenchmarks
@Suite(.serialized, .enabled(if: getenv("BENCHMARK") != nil))
struct GPTQBenchmarks {
  @Test(arguments: [768, 2048, 4096])
  func layers(size: Int) throws {
    let layer = SyntheticLayer(rows: size, columns: size, samples: 2 * size, seed: UInt64(size))
    let grid = AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel)
    for threads in [1, 2] {
      for order in [GPTQ.Order.natural, .descendingDiagonal] {
        let runs = try (0..<(size < 1000 ? 20 : 5)).map { _ in
          try Threads.$limit.withValue(threads) {
            try time {
              let result = try GPTQ.quantize(
                weight: layer.weight, hessian: layer.hessian, grid: grid, order: order)
              _ = result.weight
            }
          }
        }
        report("\(size)×\(size), \(threads) thread(s), \(order)", runs)
      }
    }
  }

  /// Wall time and processor time; only the latter means something on a busy machine.
  private func time(_ action: () throws -> Void) rethrows -> (wall: Double, processor: Double) {
    let start = clock()
    let wall = try ContinuousClock().measure(action) / .milliseconds(1)
    return (wall, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1e3)
  }

  private func report(_ name: String, _ runs: [(wall: Double, processor: Double)]) {
    func best(_ times: [Double]) -> Double { ((times.min() ?? 0) * 10).rounded() / 10 }
    print(
      "\(name): best wall \(best(runs.map(\.wall))) ms,",
      "best processor \(best(runs.map(\.processor))) ms")
  }
}
