/// A token as a range of bytes; its text is made only where it is needed.
struct Lexeme {
  var kind: SwiftToken.Kind
  var start: Int
  var end: Int

  /// The token is part of the program: neither space nor comment.
  var isCode: Bool {
    switch kind {
    case .whitespace, .newline, .comment: false
    default: true
    }
  }
}

extension [UInt8] {
  /// The text of some of the bytes of a string.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: self[start..<end], as: UTF8.self)
  }

  /// The scalar that begins at an index of a string's bytes.
  func scalar(at index: Int) -> Unicode.Scalar {
    let length = leadingOnes(self[index])
    return text(index, Swift.min(index + length, count)).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The number of bytes of the scalar that begins with `byte`.
  private func leadingOnes(_ byte: UInt8) -> Int { Swift.max(1, (~byte).leadingZeroBitCount) }
}
