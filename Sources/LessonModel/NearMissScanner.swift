/// Finds near misses in the plain text of a paragraph or heading.
struct NearMissScanner {
  private let leaf: LeafText
  /// The text with a zero for everything that is not plain: code, links, marks, escaped characters.
  private var text: [UInt8]
  /// Where text is inside links, so that an address in it leads somewhere.
  private let linked: [Range<Int>]
  private let isHeading: Bool
  private let isItem: Bool
  private let isQuoted: Bool
  private var found: [Diagnostic] = []
  private var search = MarkSearch()

  /// - Parameters:
  ///   - isItem: the text begins an item of a list.
  ///   - isQuoted: the text begins a quote.
  static func problems(
    in leaf: InlinePlaces.Leaf, isHeading: Bool, isItem: Bool, isQuoted: Bool
  ) -> [Diagnostic] {
    guard !leaf.plain.isEmpty || !leaf.linked.isEmpty else { return [] }
    var scanner = NearMissScanner(
      leaf, isHeading: isHeading, isItem: isItem, isQuoted: isQuoted)
    scanner.scanStart()
    scanner.scanTable()
    var position = 0
    while position < scanner.text.count { position = scanner.scan(position) }
    return scanner.found
  }

  private init(_ leaf: InlinePlaces.Leaf, isHeading: Bool, isItem: Bool, isQuoted: Bool) {
    self.leaf = leaf.text
    self.isHeading = isHeading
    self.isItem = isItem
    self.isQuoted = isQuoted
    let bytes = leaf.text.bytes
    text = [UInt8](repeating: 0, count: bytes.count)
    for range in leaf.plain + leaf.linked { text[range] = bytes[range] }
    linked = leaf.linked
    readFormulaMarks()
  }

  /// Takes the dollars beside code, which are a formula's, out of the text; a formula has two.
  private mutating func readFormulaMarks() {
    let plain = text
    let (dollar, backtick) = (UInt8(ascii: "$"), UInt8(ascii: "`"))
    for index in plain.indices where plain[index] == dollar {
      let after = plain[(index + 1)...].prefix { $0 == 0 }.indices
      let before = ((plain[..<index].lastIndex { $0 != 0 } ?? -1) + 1)..<index
      let opens = leaf.bytes[after].first == backtick
      let closes = leaf.bytes[before].last == backtick
      guard opens || closes else { continue }
      text[index] = 0
      let escapes = plain[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      guard escapes.isMultiple(of: 2) else { continue }
      let code = opens ? after : before
      let other = opens ? code.upperBound : code.lowerBound - 1
      let isPair = plain.indices.contains(other) && plain[other] == dollar
      // An amount can be computed: $`{swift} price`.
      let content = leaf.bytes[code].drop { $0 == backtick }
      if opens != closes, !isPair, !content.starts(with: "{swift}".utf8) {
        report(.halfFormula, at: opens ? index : code.lowerBound)
      }
    }
  }

  // MARK: What begins a text

  private mutating func scanStart() {
    for mark in [":::", "!!!"] where starts(with: mark, at: 0) {
      let name = word(at: 0)
      return report(.callout(name.hasPrefix(mark) ? name : mark), at: 0)
    }
    if isQuoted, starts(with: "[!", at: 0), let end = end(of: "]", from: 2) {
      return report(.callout(string(0..<end)), at: 0)
    }
    for box in ["[ ] ", "[x] ", "[X] "] where isItem && starts(with: box, at: 0) {
      return report(.taskBox(String(box.dropLast())), at: 0)
    }
    if isHeading, text.last == UInt8(ascii: "}"),
      let start = text.lastIndex(of: UInt8(ascii: "{")), start + 1 < text.count,
      [UInt8(ascii: "#"), UInt8(ascii: ".")].contains(text[start + 1])
    {
      report(.attribute(string(start..<text.count)), at: start)
    }
  }

  /// A line of dashes and bars, as below the header of a table.
  private mutating func scanTable() {
    var start = 0
    for (index, line) in leaf.lines.enumerated() {
      defer { start += line.bytes.count + 1 }
      let isRule =
        line.bytes.contains(UInt8(ascii: "|")) && line.bytes.contains(UInt8(ascii: "-"))
        && line.bytes.allSatisfy { "|-: \t".utf8.contains($0) }
      guard isRule, !isHeading else { continue }
      let header = index == 0 ? 0 : start - 1 - leaf.lines[index - 1].bytes.count
      return report(.pipeTable, at: header)
    }
  }

  // MARK: What stands anywhere

  /// Looks at one place and gives the next to look at.
  private mutating func scan(_ position: Int) -> Int {
    switch text[position] {
    case UInt8(ascii: "\\"): return scanEscape(position)
    case UInt8(ascii: "$"): return scanDollar(position)
    case UInt8(ascii: "["): return scanBracket(position)
    case UInt8(ascii: "^") where starts(with: "^[", at: position):
      report(
        .footnote(string(position..<(end(of: "]", from: position) ?? position + 2))), at: position)
    case UInt8(ascii: "{"): return scanBrace(position)
    case UInt8(ascii: "~") where starts(with: "~~", at: position):
      guard let end = end(of: "~~", from: position + 2) else { return position + 2 }
      report(.struckOut, at: position)
      return end
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "H"): return scanAddress(position)
    case UInt8(ascii: "@"): return scanReference(position)
    default: break
    }
    return position + 1
  }

  private mutating func scanEscape(_ position: Int) -> Int {
    if starts(with: "\\(", at: position), end(of: "\\)", from: position) != nil {
      report(.parenthesizedFormula, at: position)
    }
    if position == 0, starts(with: "\\[", at: 0), end(of: "\\]", from: 0) == text.count {
      report(.parenthesizedFormula, at: 0)
    }
    for mark in ["\\cite{", "\\citep{", "\\citet{", "\\ref{", "\\eqref{"]
    where starts(with: mark, at: position) {
      report(
        .citation(string(position..<(end(of: "}", from: position) ?? position + 1))), at: position)
    }
    if starts(with: "\\begin{", at: position) { report(.parenthesizedFormula, at: position) }
    return position + 2
  }

  private mutating func scanDollar(_ position: Int) -> Int {
    if starts(with: "$`", at: position) {
      report(.halfFormula, at: position)
      return position + 2
    }
    if starts(with: "$$", at: position) {
      report(.displayedDollars, at: position)
      return end(of: "$$", from: position + 2) ?? text.count
    }
    guard let end = end(of: "$", from: position + 1) else { return position + 1 }
    let content = text[(position + 1)..<(end - 1)]
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = content.first, first != 0, !isSpace(first),
      let last = content.last, !isSpace(last),
      !(end < text.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end])),
      Self.isFormula(content)
    else { return position + 1 }
    report(.dollars(string(position..<end)), at: position)
    return end
  }

  private mutating func scanBracket(_ position: Int) -> Int {
    guard let end = end(of: "]", from: position) else { return position + 1 }
    if starts(with: "[^", at: position) {
      report(.footnote(string(position..<end)), at: position)
      return end
    }
    if starts(with: "[@", at: position) || starts(with: "[-@", at: position) {
      report(.citation(string(position..<end)), at: position)
      return end
    }
    return position + 1
  }

  private mutating func scanBrace(_ position: Int) -> Int {
    if starts(with: "{swift}", at: position) {
      report(.valueInText, at: position)
      return position + 7
    }
    guard let end = end(of: "}", from: position), end < text.count, text[end] == 0,
      leaf.bytes[end] == UInt8(ascii: "`"), end - position > 2,
      text[(position + 1)..<(end - 1)].allSatisfy({ Self.isWordByte($0) })
    else { return position + 1 }
    report(.role(string(position..<end)), at: position)
    return end
  }

  private mutating func scanAddress(_ position: Int) -> Int {
    let isInsideWord = position > 0 && Self.isWordByte(text[position - 1])
    let head = String(decoding: text[position...].prefix(8), as: UTF8.self).lowercased()
    let isAddress = ["http://", "https://", "www."].contains(where: head.hasPrefix)
    guard !isInsideWord, isAddress, !linked.contains(where: { $0.contains(position) }) else {
      return position + 1
    }
    let address = word(at: position)
    report(.address(address), at: position)
    return position + address.utf8.count
  }

  /// `@fig-one`, as some tools name figures, tables, formulas and sections.
  private mutating func scanReference(_ position: Int) -> Int {
    let kinds = ["@fig-", "@tbl-", "@eq-", "@sec-", "@lst-", "@fig:", "@tbl:", "@eq:", "@sec:"]
    let isInsideWord = position > 0 && Self.isWordByte(text[position - 1])
    if !isInsideWord, kinds.contains(where: { starts(with: $0, at: position) }) {
      report(.citation(word(at: position)), at: position)
    }
    return position + 1
  }

  // MARK: Reading the text

  private func starts(with mark: String, at position: Int) -> Bool {
    text[position...].starts(with: mark.utf8)
  }

  private mutating func end(of mark: String, from position: Int) -> Int? {
    search.end(of: mark, in: text, from: position)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: leaf.bytes[range], as: UTF8.self)
  }

  /// The text up to the next space, without the full stop or comma after it.
  private func word(at position: Int) -> String {
    var word = text[position...].prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    while let last = word.last, word.count > 1, ".,;:!?)".utf8.contains(last) {
      word.removeLast()
    }
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func report(_ miss: NearMiss, at position: Int) {
    found.append(miss.problem(at: leaf.location(position)))
  }
}
