/// What a part of a diagram stands for; each has one color through the whole course.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
  /// Parameters of a model, as numbers of any format.
  case weight
  /// What sticks out: outliers, the place where something happens.
  case outlier
  /// Derivatives of the loss.
  case gradient
  /// What an optimizer keeps: moments, master copies.
  case optimizer
  /// What flows between layers, inputs included.
  case activation
  /// Anything else.
  case neutral
}

/// How a part of a diagram is filled, and what that means in words.
///
///     Shade(.weight, "rounded already", .faint)
public struct Shade: Codable, Hashable, Sendable {
  /// How much of its role's color a part has.
  public enum Strength: String, Codable, Hashable, Sendable {
    /// The color itself.
    case full
    /// A tint of it: done, shared, or not here.
    case faint
    /// No color, only an outline: absent, zero.
    case empty
  }

  /// What the part stands for.
  public let role: Role
  /// The meaning, as the legend and the description say it.
  public internal(set) var name: String
  /// How much color it has.
  public let strength: Strength

  /// Creates a shade.
  public init(_ role: Role, _ name: String, _ strength: Strength = .full) {
    self.role = role
    self.name = name
    self.strength = strength
  }
}
