/// Code over several lines and the number of its statements.
///
/// The rows are read twice: `ContinuationTests` splits them, `SwiftCompilerTests` lets the compiler
/// count.
let continuations: [(code: String, statements: Int)] = [
  // Effects and results of a function.
  ("func f()\n  async -> Int { 1 }\nf()", 2), ("func f() async\n  throws -> Int { 1 }\nf()", 2),
  ("func f()\n  throws(E)\n  -> Int { 1 }\nf()", 2), ("func f()\n// why\n\n  rethrows {}", 1),
  ("func f() throws\n  (E) -> Int { 1 }", 1), ("func f()\n  async\n  throws\n{}\nx", 2),
  ("func f<T>(x: T)\n  async\nwhere T: P {}", 1), ("f()\nasync let x = y", 2),
  ("var x: Int\nasync let y = z", 2), ("let f: ()\n  async throws -> Int = g", 1),
  ("func f() {}\nasync let x = y", 2), ("let f: (Int)\n  -> Int = g", 1),
  ("func f\n(x: Int) {}\nx", 2), ("func f<\n  T\n>(x: T) {}\nx", 2), ("struct A\n<T> {}\nx", 2),
  // Heads and braces.
  ("struct A\n: P\n, Q\nwhere T: Q\n{}\nx", 2), ("if x\n{\n}\nelse\n{\n}\ny", 2),
  ("while x\n{}\ny", 2), ("for x\n  in y\n  where z\n{}\ny", 2), ("do\n{}\ncatch\n{}\ny", 2),
  ("do\n{}\ncatch E.a\nwhere b\n{}\ncatch {}\ny", 2), ("repeat\n{}\nwhile x\ny", 2),
  ("repeat {} while x\nwhile y {}", 2), ("guard let x\nelse { return }\ny", 2),
  ("switch x\n{\ndefault: y\n}\nz", 2), ("var x: Int\n{ 1 }\ny", 2),
  ("outer:\nfor x in y {}\nz", 2),
  ("if let x,\n  let y {}\nz", 2), ("if x,\n   // why\n   y\n{}\nz", 2),
  // Operators.
  ("a\n  + b\nc", 2), ("a +\n  b\nc", 2), ("a\n  ?? b\nc", 2), ("a ??\n  b\nc", 2),
  ("a\n  ? b\n  : c\nd", 2), ("a\n  ?b\n  :c\nd", 2), ("a ? b :\n  c\nd", 2), ("a\n-b", 2),
  ("a\n- b", 1), ("a\n!b", 2), ("a\n&b", 2), ("a! // why\n+ b", 1), ("a!\nb", 2), ("a...\nb", 2),
  ("a\n...b", 2), ("a\n... b", 1), ("a\n  == b\n  && c\nd", 2), ("let a\n  = b\nc", 2),
  ("let a =\n  b\nc", 2), ("a\n  as? B\nc", 2), ("a as?\n  B\nc", 2), ("a\n  is B\nc", 2),
  ("a as\n  B\nc", 2), ("try?\n  a\nb", 2), ("try\n  await\n  a\nb", 2), ("a /* \n */ b", 2),
  ("a /* \n */ + b", 1), ("a // why\n\n// because\n  + b\nc", 2), ("let a = b\n  , c = d\ne", 2),
  ("a\n  async -> Int\nb", 2), ("a +/* \n */b\nc", 2),
  // Chains and closures.
  ("a\n  .b\n  // why\n  .c()\n  /* because */ .d\ne", 2), ("a.\n  b\nc", 3), ("a\n?.b : c\nd", 2),
  ("f { x }\n  .b { y }\nc", 2), ("f { x }\n  onFailure: { y }\nc", 2),
  ("f { x }\n  onFailure: { y }\n  _: { z }\nc", 2), ("f\n{ x }\ny", 2), ("f { x }\ng { y }", 2),
  ("f\n(x)", 2), ("f\n[x]", 2), ("f(\n  x\n)\n[y]", 2), ("let a = A<\n  Int\n>()\nb", 2),
  ("let a = A<\n  B<Int>,\n  C<D>\n>()\nb", 2), ("a\n#if B\n  .c\n#else\n  .d\n#endif\n  .e\nf", 2),
  ("a\n#if B\n#if C\n  .c\n#endif\n#endif\nf", 2), ("[\n  a\n].b\nc", 2), ("{ a }\n()", 2),
  // Attributes and modifiers.
  ("@discardableResult\n\n// why\nfunc f() {}\nx", 2),
  ("@available(macOS 15, *)\n@A.B(x)\nfinal\nclass C {}\nx", 2),
  ("indirect\nenum A { case b }\nx", 2),
  ("let f: @Sendable\n  () -> Int = g\nx", 2), ("nonisolated(unsafe)\nvar x = 1\ny", 2),
  ("prefix\nx", 2), ("open\nx", 2),
  // Words that end a line.
  ("let a = self\nb", 2), ("let a = A.init\nb", 2), ("a.default\nb", 2), ("break\nx", 2),
  ("return\nx", 1), ("throw\n  x\ny", 2), ("let a = B.self\nc", 2), ("_ = nil\nb", 2),
  ("let a = #line\nb", 2), ("let a = \\A.b\nc", 2), ("a;\nb", 2), ("a; b\nc", 3),
  // Regex literals.
  ("let r = /[(]/\nx", 2), ("let r = /[)\\]](a)\\//\nx", 2), ("a\n/b/", 2), ("a\n/ b / c", 1),
  ("let x = a.reduce(1, /)\n  / b\nc", 2), ("let x = (/)(a, b) + f(/)\nc", 2),
  ("f(/\"(/, /[{]/)\nc", 2), ("let r = #/\n(\n/ \"\n/#\nc", 2), ("let x = !/a/.b\nc", 2),
  ("x /= a / b\nc", 2), ("let x = a!/b/c\nd", 2), ("let x = [/{/]\nd", 2),
  // Literals.
  ("let s = \"\"\"\n  a\n  \\(\n    b\n  )\n  \"\"\"\nc", 2), ("let s = \"\\(a(\")\"))\"\nb", 2),
  ("let s = #\"\"\"#\nb", 2), ("let s = #\"\\\"#\nb", 2),
  ("let x = 0xFF.description\n  .count\nb", 2),
  ("let x = 1\n  .description\nb", 2), ("let `a (b` = 1\nc", 2), ("/* /* { */ { */ a\nb", 2),
]
