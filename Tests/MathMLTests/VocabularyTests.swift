import Testing

@testable import MathML

@Test func everyCommandOfTheSubsetIsKnown() throws {
  for name in Vocabulary.commands where Structure(rawValue: name) == nil {
    // One argument or delimiter is enough for whatever command takes one.
    let formula = try Formula(
      tex: SizedDelimiters.names.contains(name) ? "\\\(name)(" : "\\\(name) x")
    #expect(!formula.mathML(display: true).contains("\\") || name == "backslash")
  }
}

@Test(arguments: [
  ("frac", "fracc", 1), ("sum", "usm", 1), ("alpha", "apha", 1), ("le", "ge", 1), ("", "abc", 3),
])
func distanceCountsEdits(source: String, target: String, expected: Int) {
  #expect(Vocabulary.distance(from: source, to: target) == expected)
}

@Test(arguments: [
  (Alphabet.script, "LBa", "ℒℬ𝒶"), (.blackboard, "RE1", "ℝ𝔼𝟙"), (.bold, "Hx9", "𝐇𝐱𝟗"),
  (.boldItalic, "wβϵ", "𝒘𝜷𝝐"), (.italic, "hx", "ℎ𝑥"), (.fraktur, "gC", "𝔤ℭ"),
  (.typewriter, "x1", "𝚡𝟷"),
  (.upright, "x", "x"),
])
func alphabetsHaveTheirUnicodeLetters(alphabet: Alphabet, plain: String, expected: String) {
  #expect(alphabet.letters(for: plain) == expected)
}
