/// How text looks in a terminal.
struct TextStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let bold = Self(rawValue: 1 << 0)
  static let dim = Self(rawValue: 1 << 1)
  static let italic = Self(rawValue: 1 << 2)
  static let underlined = Self(rawValue: 1 << 3)
  static let red = Self(rawValue: 1 << 4)
  static let green = Self(rawValue: 1 << 5)
  static let yellow = Self(rawValue: 1 << 6)
  static let magenta = Self(rawValue: 1 << 7)
  static let cyan = Self(rawValue: 1 << 8)

  /// The numbers of the escape sequence, in the order of the bits.
  private static let codes = [1, 2, 3, 4, 31, 32, 33, 35, 36]

  /// The text between the escape sequences that switch the style on and off.
  func applied(to text: String) -> String {
    guard !isEmpty, !text.isEmpty else { return text }
    let numbers = Self.codes.indices.filter { rawValue & (1 << $0) != 0 }.map {
      "\(Self.codes[$0])"
    }
    return "\u{1B}[\(numbers.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// What the terminal can show.
public struct TerminalOptions: Hashable, Sendable {
  /// Which code is shown.
  public enum Code: String, CaseIterable, Sendable {
    /// All of it.
    case all
    /// What is not folded on the page.
    case lesson
    /// None.
    case none
  }

  /// Columns that may be used.
  public var width: Int
  /// Colors and bold type may be used.
  public var isStyled: Bool
  /// Which code is shown.
  public var code: Code

  /// Creates options; lines are kept between 40 and 100 columns, beyond which prose reads badly.
  public init(width: Int, isStyled: Bool, code: Code = .lesson) {
    self.width = min(max(width, 40), 100)
    self.isStyled = isStyled
    self.code = code
  }
}
