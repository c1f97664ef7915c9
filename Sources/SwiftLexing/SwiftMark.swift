/// A word by which a piece of Swift acts on what is around it, so that it means something else, or
/// nothing, once the piece is put into a larger program.
public struct SwiftMark: Hashable, Sendable {
  /// What the word does.
  public enum Kind: Hashable, Sendable {
    /// `return` outside of functions and closures: leaves the function around the piece.
    case `return`
    /// `defer` outside of all braces: runs when the function around the piece ends.
    case `defer`
    /// `@main`: makes a type the start of the program.
    case main
    /// `#sourceLocation`: says where the code around the piece is.
    case sourceLocation
  }

  /// What the word does.
  public var kind: Kind
  /// Where the word is.
  public var place: SwiftPlace

  /// Creates a mark from what the word does and its place.
  public init(kind: Kind, place: SwiftPlace) {
    self.kind = kind
    self.place = place
  }
}
