// The standard library's `precondition` drops its words from optimized code, and the engine is
// always optimized. These say them; the words are built only once the condition is broken.

/// Stops the program with words that reach the reader, unless the condition holds.
@inline(__always)
func precondition(
  _ condition: @autoclosure () -> Bool, _ words: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if _slowPath(!condition()) { stop(words(), file, line) }
}

/// Stops the program with words that reach the reader.
func preconditionFailure(
  _ words: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) -> Never {
  stop(words(), file, line)
}

@inline(never)
private func stop(_ words: String, _ file: StaticString, _ line: UInt) -> Never {
  fatalError(words, file: file, line: line)
}
