import Text

/// What a process that crashed left on standard error: perhaps something of its own, then
/// `module/file:line: Fatal error: words`, the words in any number of lines, then the backtrace.
struct CrashReport {
  /// The words of the trap, if it had any.
  let words: String?

  private let place: Substring
  private let backtrace: Substring

  /// More words than this help nobody.
  private static let longest = 2000

  init(_ errorOutput: String) {
    let output = errorOutput[...]
    let end = output.ranges(of: "\n*** Signal ").last?.lowerBound ?? output.endIndex
    backtrace = output[end...]
    let heads = output[..<end].matches(
      of: /(?m)^(.*?:\d+): (Fatal error|Precondition failed|Assertion failed)(?:: |$)/)
    guard let head = heads.last else {
      (words, place) = (nil, "")
      return
    }
    place = head.output.1
    let said = output[head.range.upperBound..<end].trimmed
    words =
      said.isEmpty ? head.output.2.lowercased() : String(said.prefix(Self.longest)).visibleLines
  }

  /// The first line of the lesson that the report names: the innermost one. The words do not count.
  func line(in path: String) -> Int? {
    let file = path.split(separator: "/").last ?? ""
    for text in [place, backtrace] {
      guard let range = text.firstRange(of: "\(file):") else { continue }
      let digits = text[range.upperBound...].prefix { $0.isNumber }
      if let number = Int(digits) { return number }
    }
    return nil
  }
}

extension Substring {
  /// Without the line feeds and spaces around it.
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
