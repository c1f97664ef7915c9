import Testing

@testable import Text

@Test(arguments: [
  ("hiden", ["hidden", "throws"], "did you mean 'hidden'?"),
  ("xyzzy", ["hidden", "throws"], "use one of hidden, throws"),
  ("gptqq", ["gptq", "zero"], "did you mean 'gptq'?"),
  // Exchanged letters are one slip; of two slips, "sage" would be nearer in the alphabet.
  ("stgae", ["sage", "stage"], "did you mean 'stage'?"),
  // A part of a word is short for it: of several, for the one with the fewest other letters.
  ("batch", ["micro_batch", "train_batch_size"], "did you mean 'micro_batch'?"),
  ("bat", ["micro_batch"], "use one of micro_batch"),
  ("hiddenn", ["hidden"], "did you mean 'hidden'?"),
  ("", ["hidden"], "use one of hidden"),
])
func misspelledWordsGetTheNearestRightOne(word: String, candidates: [String], advice: String) {
  #expect(Spelling.advice(for: word, in: candidates) == advice)
}

@Test func editsAreCounted() {
  #expect(Spelling.edits(from: "kitten", to: "sitting") == 3)
  #expect(Spelling.edits(from: "", to: "abc") == 3)
  #expect(Spelling.edits(from: "stgae", to: "stage") == 1)
  #expect(Spelling.edits(from: "ca", to: "abc") == 3)
}
