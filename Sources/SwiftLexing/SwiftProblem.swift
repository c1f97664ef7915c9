/// What makes a piece of Swift unfit to be put into a larger program.
public struct SwiftProblem: Hashable, Sendable {
  /// Where it is.
  public var place: SwiftPlace
  /// What is wrong, without a full stop.
  public var summary: String
  /// What to do about it, without a full stop.
  public var solution: String

  /// Creates a problem from its place, what is wrong, and what to do.
  public init(_ place: SwiftPlace, _ summary: String, solution: String) {
    self.place = place
    self.summary = summary
    self.solution = solution
  }
}
