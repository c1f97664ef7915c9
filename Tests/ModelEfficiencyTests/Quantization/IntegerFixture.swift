import Foundation
import ModelEfficiency

/// `Fixtures/integer-arithmetic.json`, written by `make_integer_fixtures.py`.
struct IntegerFixture: Decodable, Sendable {
  /// An affine map and what it does to some numbers.
  struct Map: Decodable, Sendable {
    let low: Float
    let high: Float
    let first: Int
    let last: Int
    let scale: Double
    let zeroPoint: Int
    let numbers: [Float]
    let codes: [Int]
  }

  /// A number in fixed point and its products.
  struct Multiplier: Decodable, Sendable {
    let multiplier: Double
    let significand: Int32
    let shift: Int
    let operands: [Int32]
    let products: [Int32]
  }

  /// A layer in integers; zero points and scales of input, weight, output.
  struct Layer: Decodable, Sendable {
    let first: Int
    let last: Int
    let outputs: Int
    let features: Int
    let samples: Int
    let weight: [Int32]
    let inputs: [Int32]
    let zeroPoints: [Int]
    let scales: [Float]
    let bias: [Float]
    let sums: [Int32]
    let codes: [Int32]

    func mapping(_ k: Int) -> AffineMapping {
      AffineMapping(scale: scales[k], zeroPoint: zeroPoints[k], codes: first...last)
    }
  }

  let maps: [Map]
  let multipliers: [Multiplier]
  let layers: [Layer]

  static func read() throws -> IntegerFixture {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/integer-arithmetic.json")
    return try JSONDecoder().decode(IntegerFixture.self, from: Data(contentsOf: file))
  }
}
