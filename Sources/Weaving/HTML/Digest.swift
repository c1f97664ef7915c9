import Foundation
import LessonRuntime

/// A short text that differs when any output of a lesson differs.
enum Digest {
  /// The first 16 hexadecimal digits of the SHA-256 of all outputs and computed values.
  static func text(of transcript: Transcript) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    var bytes: [UInt8] = []
    for (_, outputs) in transcript.blocks.sorted(by: { $0.key < $1.key }) {
      bytes += try encoder.encode(outputs)
    }
    for (_, value) in transcript.values.sorted(by: { $0.key < $1.key }) {
      bytes += value.utf8 + [0]
    }
    return String(SHA256.hexadecimal(of: bytes).prefix(16))
  }
}
