import Foundation
import Testing

/// The contents of `Fixtures/formats.json`, written by `make_format_fixtures.py`.
struct FormatFixture: Decodable, Sendable {
  /// A format of 8 bits or fewer: all values, and numbers with the patterns they round to.
  struct Small: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let values: [String]
    let inputs: [UInt32]
    let patterns: [UInt32]
    var testDescription: String { name }
  }

  /// A format of 16 bits: digests of all values and of the patterns of all midpoints.
  struct Wide: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let values: String
    let patterns: String
    var testDescription: String { name }
  }

  /// The matrix of the fixture in blocks.
  struct Blocks: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let blockSize: Int
    let codes: [UInt8]
    let scales: [Float]
    var testDescription: String { name }
  }

  let small: [Small]
  let wide: [Wide]
  let matrix: [Float]
  let blocks: [Blocks]

  static func load() throws -> FormatFixture {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/formats.json")
    return try JSONDecoder().decode(FormatFixture.self, from: Data(contentsOf: file))
  }
}
