import Testing

/// Calls that break a precondition, each with words that must reach the reader.
typealias Slips = KeyValuePairs<String, @Sendable () -> Void>

extension KeyValuePairs where Key == String, Value == @Sendable () -> Void {
  /// All words.
  var words: [String] { map(\.key) }

  /// Makes the slip that has these words.
  func make(_ words: String) { first { $0.key == words }?.value() }
}

/// Expects what a program said when it was stopped to contain some words.
func expect(_ result: ExitTest.Result, says words: String) {
  let said = String(decoding: result.standardErrorContent, as: UTF8.self)
  #expect(said.contains(words), "it said: \(said)")
}
