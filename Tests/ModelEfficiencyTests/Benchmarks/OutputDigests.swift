import ModelEfficiency
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints digests of outputs, to be compared between machines and build settings.
///
///     BENCHMARK=1 swift test --filter OutputDigests
///     BENCHMARK=1 LESSON_NATIVE=0 swift test --scratch-path .build-portable --filter OutputDigests
@Suite(.enabled(if: getenv("BENCHMARK") != nil))
struct OutputDigests {
  @Test func digests() throws {
    let x = Matrix.random(150, 420, seed: 1)
    let h = x.timesItsTranspose() + .identity(150)
    var random = SplitMix64(seed: 2)
    let numbers = stride(from: Float(-110), to: 110, by: 0.01)
    report("product", (x * x.transposed).elements)
    report("upperCholesky", try h.upperCholesky().elements)
    report("lowerCholesky", try h.lowerCholesky().elements)
    report("triangular inverse", try h.upperCholesky().upperTriangularInverse().elements)
    report("inverse", try h.positiveDefiniteInverse().elements)
    report("normal", (0..<10_000).map { _ in random.normal() })
    report("exp", numbers.map(Elementary.exp))
    report("log", numbers.map { Elementary.log(abs($0)) })
    report("tanh", numbers.map { Elementary.tanh($0 / 10) })
  }

  /// The hash FNV-1a over the bits of the numbers.
  private func report(_ name: String, _ numbers: [Float]) {
    let hash = numbers.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01b3
    }
    print("digest of \(name): \(String(hash, radix: 16))")
  }
}
