import ModelEfficiency
import Testing

struct WeightStorageTests {
  @Test func docstringExamples() {
    let grouped = WeightStorage(codeBits: 4, groupSize: 128, zeroPointBits: 4)
    #expect(grouped.bitsPerWeight == 4.15625)
    #expect(WeightStorage(codeBits: 4, groupSize: 64, scaleBits: 32).bitsPerWeight == 4.5)
    let doubled = WeightStorage(
      codeBits: 4, groupSize: 64, scaleBits: 8, scalesPerSecondScale: 256)
    #expect(doubled.bitsPerWeight == 4.126953125)
  }

  @Test func bytesOfAModel() {
    // 7·10⁹ weights of 4.5 bits: 31.5·10⁹ bits.
    let storage = WeightStorage(codeBits: 4, groupSize: 32)
    #expect(storage.bytes(weights: 7e9) == 3.9375e9)
  }

  @Test func agreesWithQuantizedMatrices() throws {
    let weight = Matrix(rows: 4, columns: 256) { Float($0 * $1) }
    for bits in 2...8 {
      let quantized = try AffineQuantizer(
        bits: bits, symmetry: .asymmetric, granularity: .perGroup(size: 64)
      ).quantized(weight)
      let storage = WeightStorage(codeBits: bits, groupSize: 64, zeroPointBits: bits)
      #expect(quantized.bitsPerWeight == storage.bitsPerWeight)
    }
  }
}
