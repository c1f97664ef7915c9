/// What a running lesson reports, one JSON line each.
public enum Event: Codable, Hashable, Sendable {
  /// A block begins.
  case begin(block: Int)
  /// The statement on this Markdown line begins.
  case at(line: Int)
  /// The current block put something out.
  case output(Output)
  /// A computation over several parameter values begins.
  case beginExploration(Exploration)
  /// The next value's outputs follow.
  case beginFrame
  /// All values are done.
  case endExploration
  /// A block ended.
  case end(block: Int)
  /// A computed value in running text.
  case value(index: Int, text: String)
  /// A parameter was set that the lesson does not have, or to no value of its type.
  case misused(message: String)
  /// What the statement on this line put out is not the same in every run; the lesson goes on.
  case flawed(line: Int, message: String)
  /// The statement at this line threw an error; nothing follows.
  case failed(line: Int, message: String)
  /// The lesson ran to its end.
  case finished
}
