/// Where a published number stands.
public enum Source: Codable, Hashable, Sendable {
  /// A slide of the lecture, by its title.
  case slide(String)
  /// A work in `references.json`, by its key, and the place in it.
  case paper(String, String)
  /// A property that follows from the definitions, needing no other source.
  case identity
  /// What an experiment of the lesson shows; nobody published it.
  case experiment
  /// A value worked out by hand in the lesson.
  case byHand
}
