/// One problem of a lesson, with its place and the way out of it.
///
///     lessons/gptq.md:41:10: error: unknown fence word 'hiden'; did you mean 'hidden'?
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the problem is.
  public var location: SourceLocation
  /// What is wrong, without a full stop.
  public var summary: String
  /// What to do about it, without a full stop.
  public var solution: String

  /// Creates a problem from its place, what is wrong, and what to do.
  public init(_ location: SourceLocation, _ summary: String, solution: String) {
    self.location = location
    self.summary = summary
    self.solution = solution
  }

  /// The one form in which problems are printed.
  public var description: String { "\(location): error: \(summary); \(solution)" }
}

extension Sequence<Diagnostic> {
  /// The problems in the order of their places, each once.
  public func sortedByPlace() -> [Diagnostic] {
    Set(self).sorted { ($0.location, $0.summary) < ($1.location, $1.summary) }
  }
}
