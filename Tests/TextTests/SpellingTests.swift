import Testing

@testable import Text

@Test(arguments: [
  ("hiden", ["hidden", "throws"], "did you mean 'hidden'?"),
  ("xyzzy", ["hidden", "throws"], "use one of hidden, throws"),
  ("gptqq", ["gptq", "zero"], "did you mean 'gptq'?"),
])
func misspelledWordsGetTheNearestRightOne(word: String, candidates: [String], advice: String) {
  #expect(Spelling.advice(for: word, in: candidates) == advice)
}

@Test func editsAreCountedAsLevenshteinDid() {
  #expect(Spelling.edits(from: "kitten", to: "sitting") == 3)
  #expect(Spelling.edits(from: "", to: "abc") == 3)
}
