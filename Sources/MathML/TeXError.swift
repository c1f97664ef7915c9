/// A formula that cannot be shown: where it goes wrong, why, and what to do.
///
///     do { _ = try Formula(tex: #"\fracc{1}{2}"#) } catch {
///       print(error)  // 0: unknown command '\fracc'; did you mean '\frac'?
///     }
public struct TeXError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the TeX source, in UTF-8 bytes from its beginning.
  public let offset: Int
  /// What is wrong, without a full stop.
  public let message: String
  /// What to do about it, without a full stop.
  public let solution: String

  /// Creates an error from its place, what is wrong, and what to do.
  public init(offset: Int, message: String, solution: String) {
    self.offset = offset
    self.message = message
    self.solution = solution
  }

  /// Place, message and solution in one line.
  public var description: String { "\(offset): \(message); \(solution)" }

  /// The place as a line and a column of UTF-8 bytes, both from 1.
  ///
  /// - Parameter tex: the source that the formula was read from.
  ///
  /// Example: offset 4 in `"a\nb \\x"` is line 2, column 3.
  public func position(in tex: String) -> (line: Int, column: Int) {
    let before = tex.utf8.prefix(offset)
    let line = before.count(where: { $0 == UInt8(ascii: "\n") }) + 1
    let column = before.reversed().prefix(while: { $0 != UInt8(ascii: "\n") }).count + 1
    return (line, column)
  }
}
