import Foundation
import ModelEfficiency
import Testing

/// One set of weights of `Fixtures/kmeans.json`, written by `make_kmeans_fixtures.py`.
struct KMeansFixture: Decodable, Sendable, CustomTestStringConvertible {
  /// Where Lloyd's algorithm ended from one start.
  struct Outcome: Decodable, Sendable {
    let start: String
    let centroids: [Double]
    let indices: [UInt8]
    let updates: Int
    let squaredError: Double

    var initialization: CodebookInitialization { start == "linear" ? .linear : .density }
  }

  let name: String
  let clusters: Int
  let starts: [Outcome]
  let optimum: Double
  private let weights: [Float]

  var weight: Matrix { Matrix(rows: 1, columns: weights.count, elements: weights) }
  var testDescription: String { "\(name), \(clusters) clusters" }

  static func all() throws -> [KMeansFixture] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/kmeans.json")
    return try JSONDecoder().decode([KMeansFixture].self, from: Data(contentsOf: file))
  }
}
