import MathML
import Testing

@Test(arguments: [
  (#"x + \fracc{1}{2}"#, 4, #"unknown command '\fracc'"#, #"did you mean '\frac'?"#),
  (#"\apha"#, 0, #"unknown command '\apha'"#, #"did you mean '\alpha'?"#),
  (#"é \bloop"#, 3, #"unknown command '\bloop'"#, "only a subset of TeX is known"),
  ("a }", 2, "'}' without '{'", #"\}"#),
  ("x^{a", 2, "'{' is never closed", "write '}'"),
  (#"\frac{1}"#, 0, #"'\frac' lacks an argument"#, #"write \frac{…}"#),
  ("x^", 1, "'^' lacks an argument", "write ^{…}"),
  ("x_ }", 1, "'_' lacks an argument", "write _{…}"),
  ("x^^2", 1, "'^' lacks an argument", "write ^{…}"),
  (#"\sqrt[3{x}"#, 5, "'[' is never closed", "write ']'"),
  ("x^2^3", 3, "double superscript", "{a^b}^c"),
  ("x_2_3", 3, "double subscript", "{a_b}_c"),
  ("x^2'", 3, "double superscript", "{a^b}'"),
  ("a & b", 2, "'&' outside of an alignment", #"\begin{aligned}"#),
  (#"a \\ b"#, 2, #"'\\' outside of an alignment"#, #"\begin{aligned}"#),
  (#"\begin{alined} a \end{alined}"#, 0, "unknown environment 'alined'", "did you mean 'aligned'?"),
  (#"\begin{tikzpicture}"#, 0, "unknown environment 'tikzpicture'", "matrix, pmatrix"),
  (#"\begin{matrix} a"#, 0, #"'\begin{matrix}' is never ended"#, #"write \end{matrix}"#),
  (
    #"\begin{matrix} a \end{cases}"#, 17, #"'\end{cases}' where '\begin{matrix}' is open"#,
    #"\end{matrix}"#
  ),
  (#"\begin{cases} a & b & c \end{cases}"#, 20, "this 'cases' has 2 columns", "remove the '&'"),
  (#"\begin{array}{l|r} a & b \end{array}"#, 13, "'{l|r}' does not say", "one of l, c, r"),
  (#"\begin{matrix} a \\[2pt] b \end{matrix}"#, 19, #"'\\' takes no length here"#, "remove"),
  (#"a \end{matrix}"#, 2, #"'\end' without '\begin'"#, #"\begin"#),
  (#"\left( x"#, 0, #"'\left' is never closed"#, #"\right"#),
  (#"x \right)"#, 2, #"'\right' without '\left'"#, #"\left"#),
  (#"\left x \right)"#, 0, #"'\left' without a delimiter"#, #"\langle"#),
  (#"{ \left( x } \right)"#, 2, #"'\left' is never closed"#, "before '}'"),
  (#"x \middle| y"#, 2, #"'\middle' outside"#, #"\left … \right"#),
  (#"x\limits_2"#, 1, #"'\limits' follows no operator"#, #"\sum"#),
  (#"\text{$x$}"#, 6, #"'$' inside of \text"#, #"close \text{…}"#),
  (#"\text{a"#, 5, "'{' is never closed", "write '}'"),
  (#"\text x"#, 0, #"'\text' lacks an argument"#, #"write \text{…}"#),
  (#"\operatorname{\frac}"#, 14, #"command '\frac' inside of plain text"#, "close the text"),
  (#"x \"#, 2, "a backslash at the end", "name"),
  ("x § y", 2, "'§' means nothing in a formula", #"\text{…}"#),
])
func saysWhereWhatAndWhatToDo(tex: String, offset: Int, message: String, solution: String) throws {
  let error = try #require(throws: TeXError.self) { try Formula(tex: tex) }
  #expect(error.offset == offset)
  #expect(error.message.hasPrefix(message), "\(error)")
  #expect(error.solution.contains(solution), "\(error)")
}

@Test(arguments: ["{", "x_{", #"\hat"#, #"\left("#, #"\begin{matrix}"#])
func refusesEndlessNesting(opening: String) throws {
  let tex = String(repeating: opening, count: 100_000)
  let error = try #require(throws: TeXError.self) { try Formula(tex: tex) }
  #expect(error.message == "more than 100 levels of nesting")
}

@Test func describesItselfInOneLine() throws {
  let error = try #require(throws: TeXError.self) { try Formula(tex: #"\fracc{1}{2}"#) }
  #expect(error.description == #"0: unknown command '\fracc'; did you mean '\frac'?"#)
}

@Test func tellsLineAndColumn() {
  let error = TeXError(offset: 4, message: "", solution: "")
  #expect(error.position(in: "a\nb \\x") == (2, 3))
  #expect(error.position(in: "abcd") == (1, 5))
}

@Test func countsUTF8BytesInColumns() throws {
  let tex = "α = β \\\\"
  let error = try #require(throws: TeXError.self) { try Formula(tex: tex) }
  #expect(error.offset == 8)
  #expect(error.position(in: tex) == (1, 9))
}
