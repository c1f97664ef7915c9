import Foundation
import ModelEfficiency
import Testing

/// One case of `Fixtures/quantization.json`, written by `make_quantization_fixtures.py`.
struct QuantizationFixture: Decodable, Sendable, CustomTestStringConvertible {
  let method: String
  let rows: Int
  let columns: Int
  let bits: Int
  let symmetric: Bool
  let granularity: String
  let groupSize: Int?
  let order: String?
  let groups: String?
  let dampening: Float?
  let strayWeightsFirst: Bool?
  let codes: [UInt8]
  let scales: [Float]
  let zeroPoints: [Int]
  let groupOfColumn: [Int]
  let loss: Double?
  let orders: [[Int]]?
  private let weight: [Float]
  private let hessian: [Float]

  static func all(_ method: String) throws -> [QuantizationFixture] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/quantization.json")
    return try JSONDecoder().decode([QuantizationFixture].self, from: Data(contentsOf: file))
      .filter { $0.method == method }
  }

  var weightMatrix: Matrix { Matrix(rows: rows, columns: columns, elements: weight) }

  var layerHessian: Hessian {
    Hessian(matrix: Matrix(rows: columns, columns: columns, elements: hessian))
  }

  var quantizer: AffineQuantizer {
    let granularity: ScaleGranularity =
      switch (self.granularity, groupSize) {
      case ("tensor", _): .perTensor
      case (_, let size?): .perGroup(size: size)
      default: .perChannel
      }
    return AffineQuantizer(
      bits: bits, symmetry: symmetric ? .symmetric : .asymmetric, granularity: granularity)
  }

  var testDescription: String {
    let options = [order, groups, strayWeightsFirst.map { "strayWeightsFirst \($0)" }]
    return ([method, "\(quantizer)"] + options.compactMap(\.self)).joined(separator: ", ")
  }
}
