import Foundation

/// `Fixtures/deepspeed.json`, written from DeepSpeed's sources by `make_deepspeed_fixtures.py`.
struct DeepSpeedFixture: Decodable {
  struct Estimate: Decodable, Sendable {
    let stage: Int
    let parameters: Int
    let largestLayer: Int
    let devicesPerHost: Int
    let hosts: Int
    let offload: String
    let buildingDivided: Bool
    let device: Int
    let host: Int
  }

  let estimates: [Estimate]
  /// The kind of each key, as Python writes it.
  let zero: [String: String]
  let optimizer: [String: String]
  let parameters: [String: String]

  static func load() throws -> DeepSpeedFixture {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/deepspeed.json")
    return try JSONDecoder().decode(DeepSpeedFixture.self, from: Data(contentsOf: file))
  }
}
