import SwiftLexing
import Testing

/// The tokens of `code` without its spaces and line endings, as `kind text`.
private func lexed(_ code: String) -> [String] {
  SwiftLexer.tokens(in: code)
    .filter { $0.kind != .whitespace && $0.kind != .newline }
    .map { "\($0.kind) \($0.text)" }
}

struct SwiftLexerTests {
  @Test func namesKeywordsAndTypesAreToldApart() {
    #expect(
      lexed("let x: Matrix = nil") == [
        "keyword let", "identifier x", "punctuation :", "type Matrix", "operator =", "keyword nil",
      ])
  }

  @Test func aKeywordAfterADotOrAsALabelIsAName() {
    #expect(lexed("x.default") == ["identifier x", "punctuation .", "identifier default"])
    #expect(
      lexed("f(for: 1, in: x)") == [
        "identifier f", "punctuation (", "identifier for", "punctuation :", "number 1",
        "punctuation ,", "identifier in", "punctuation :", "identifier x", "punctuation )",
      ])
    #expect(lexed("Int.self") == ["type Int", "punctuation .", "keyword self"])
  }

  @Test(arguments: [
    "0", "1_000", "0xFF", "0b1010_0101", "0o17", "3.14", "1e9", "1.5e-3", "0x1p-2", "0x1.8p3",
    "1_000.5_0e+1_0", "0xA.Bp1", "0x_F", "1_", "0b12",
  ])
  func aNumberIsOneToken(number: String) {
    #expect(lexed(number) == ["number \(number)"])
  }

  @Test func aRangeOrMemberDoesNotBelongToTheNumber() {
    #expect(lexed("1...5") == ["number 1", "operator ...", "number 5"])
    #expect(lexed("0.5...2.5") == ["number 0.5", "operator ...", "number 2.5"])
    #expect(lexed("0..<n") == ["number 0", "operator ..<", "identifier n"])
    #expect(lexed("2.isPrime") == ["number 2", "punctuation .", "identifier isPrime"])
    #expect(lexed("0xA.p1") == ["number 0xA", "punctuation .", "identifier p1"])
    #expect(lexed("0xFF.description").first == "number 0xFF")
    #expect(
      lexed("x.0.1") == ["identifier x", "punctuation .", "number 0", "punctuation .", "number 1"])
    #expect(lexed("1.e5") == ["number 1", "punctuation .", "identifier e5"])
  }

  @Test(arguments: [
    #""""#, #""a""#, #""a\"b""#, #""\\""#, ##"#"raw " \n"#"##, ##"#"""#"##, ###"##"a"#b"##"###,
    "\"\"\"\na \"quoted\"\n\"\"\"", "#\"\"\"\na\n\"\"\"#", "\"(unbalanced\"", "\"// no comment\"",
  ])
  func aStringIsOneToken(string: String) {
    // A lone quotation mark is unterminated, but still a string.
    #expect(lexed(string) == ["string \(string)"])
  }

  @Test func interpolationsAreCode() {
    #expect(
      lexed(#""a\(f(x))b""#) == [
        "string \"a", #"punctuation \("#, "identifier f", "punctuation (", "identifier x",
        "punctuation )", "punctuation )", "string b\"",
      ])
  }

  @Test func interpolationsNest() {
    #expect(
      lexed(#""\(a ? "x\(1)" : "y")""#) == [
        "string \"", #"punctuation \("#, "identifier a", "operator ?", "string \"x",
        #"punctuation \("#, "number 1", "punctuation )", "string \"", "punctuation :",
        "string \"y\"", "punctuation )", "string \"",
      ])
  }

  @Test func aRawStringInterpolatesWithItsOwnNumberOfSigns() {
    #expect(
      lexed(##"#"\(a) \#(b)"#"##) == [
        ##"string #"\(a) "##, ##"punctuation \#("##, "identifier b", "punctuation )",
        ##"string "#"##,
      ])
  }

  @Test func blockCommentsNest() {
    #expect(lexed("/* a /* b */ c */ d") == ["comment /* a /* b */ c */", "identifier d"])
    #expect(lexed("x // y") == ["identifier x", "comment // y"])
    #expect(lexed("1 +/* b */2") == ["number 1", "operator +", "comment /* b */", "number 2"])
  }

  // Each confirmed with `swiftc -dump-parse`.
  @Test(arguments: [
    ["let r = /[(]/", "/[(]/"], ["let r = /[)]/", "/[)]/"], ["f(/[[)]/)", "/[[)]/"],
    ["let r = /[\\](]/", "/[\\](]/"], ["let r = /[/", "/[/"], ["let r = /(/", "/(/"],
    ["let r = /\\//", "/\\//"], ["let r = /\\ a/", "/\\ a/"], ["let r = /=a/", "/=a/"],
    ["let r = /a#b\"/", "/a#b\"/"], ["f(/\"[(]\\//)", "/\"[(]\\//"], ["let x = !/a/", "/a/"],
    ["a\n/b/", "/b/"], ["{/a/}", "/a/"], ["a ? /b/ : /c/", "/b/", "/c/"], ["f(x:/a/)", "/a/"],
    ["let r = #/a/b\"/#", "#/a/b\"/#"], ["##/a/#b/##", "##/a/#b/##"], ["#//#", "#//#"],
    ["#/\n a /b\n/#", "#/\n a /b\n/#"], ["#/a\\/#b/#", "#/a\\/#b/#"], ["case /-/: x", "/-/"],
  ])
  func aRegexIsOneToken(row: [String]) {
    let found = SwiftLexer.tokens(in: row[0]).filter { $0.kind == .string }.map(\.text)
    #expect(found == Array(row.dropFirst()))
  }

  @Test(arguments: [
    "a / b / c", "a/b/c", "reduce(1, /)", "(/)", "f(/, /)", "f(/, \"x\".y)/2", "a!/b/c", "a?/b/c",
    "(a)/b/c", "[a]/b/c", "1/b/c", "self/b/c", "f(/b) + (c/)", "x\n/ b/", "x /= y/z", "x //= y",
    "a +/ b/c", "a </ b/c", "let r = /a /", "let r = / a/", "let r = /a)/", "a>/b/c", "x! /= y/z",
  ])
  func otherSlashesAreOperators(code: String) {
    #expect(!lexed(code).contains { $0.hasPrefix("string /") })
  }

  @Test func attributesAndDirectivesAreOneTokenEach() {
    #expect(lexed("@main") == ["attribute @main"])
    #expect(lexed("#if DEBUG") == ["directive #if", "type DEBUG"])
  }

  @Test func quotedNamesAreNames() {
    #expect(lexed("`class`") == ["identifier `class`"])
    #expect(lexed("`a (b`.c") == ["identifier `a (b`", "punctuation .", "identifier c"])
    #expect(lexed("$0.$x") == ["identifier $0", "punctuation .", "identifier $x"])
  }

  @Test func operatorsAreLongest() {
    #expect(lexed("a->b") == ["identifier a", "operator ->", "identifier b"])
    #expect(lexed("x?.y").map { $0.split(separator: " ")[1] } == ["x", "?", ".", "y"])
    #expect(lexed("a .<= b")[1] == "operator .<=")
    #expect(lexed("a × b")[1] == "operator ×")
    #expect(lexed("σ²") == ["identifier σ²"])
    #expect(lexed("a!=b")[1] == "operator !=")
    #expect(lexed("a!!.b").map { $0.split(separator: " ")[1] } == ["a", "!!", ".", "b"])
    #expect(lexed("x\u{A0}+ y") == ["identifier x", "operator +", "identifier y"])
  }

  @Test func everyLineEndingIsOneToken() {
    let tokens = SwiftLexer.tokens(in: "a\nb\r\nc\rd")
    #expect(tokens.filter { $0.kind == .newline }.map(\.text) == ["\n", "\r\n", "\r"])
  }
}
