import Foundation

/// What a block wrote to standard output itself, past the recorder.
public struct DirectText: Sendable {
  /// The text of the first bytes.
  let beginning: String
  /// The number of bytes after them.
  let left: Int

  /// Takes the first of `size` bytes; what is not UTF-8 becomes U+FFFD.
  public init(_ bytes: Data, of size: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    left = size - bytes.count
    // The cut may go through a character.
    beginning = left > 0 && text.last == "\u{FFFD}" ? String(text.dropLast()) : text
  }

  /// The text as an output of its own, for a lesson that can no longer record it.
  public var output: Output {
    var limit = OutputLimit()
    if left > 0 { limit.leaveOut(left, "bytes") }
    let admitted = limit.admit(.printed(beginning))
    guard case .printed(let text)? = admitted else { return .printed("") }
    return .printed(RunText(text, isInLines: true).text + (limit.note ?? ""))
  }
}
