import Foundation

/// Terminal sessions in the README, kept true: a fenced block whose first line is
/// `$ swift run lesson NAME`, or the same without a name, shows the beginning of what that prints.
struct ReadmeSessions {
  /// The number of lines shown.
  private static let lineCount = 36
  private static let prompt = "$ swift run lesson"

  /// The text with every session brought up to date.
  ///
  /// - Parameter output: what the command prints for a name, or for no name; `nil` for lessons that
  ///   did not run now.
  static func updated(_ text: String, output: (String) throws -> String?) rethrows -> String {
    var lines: [Substring] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard line.hasPrefix(prompt), lines.count > 1, lines[lines.count - 2].hasPrefix("```"),
        let printed = try output(String(line.dropFirst(prompt.count).drop { $0 == " " })),
        let end = rest.firstIndex(where: { $0.hasPrefix("```") })
      else { continue }
      let all = printed.split(separator: "\n", omittingEmptySubsequences: false)
      lines += all.count > lineCount ? all.prefix(lineCount) + ["…"] : all.dropLast()
      rest = rest[end...]
    }
    return lines.joined(separator: "\n")
  }
}
