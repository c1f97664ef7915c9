import Testing

@Test(arguments: LessonText.all)
func quotationsFromTheLectureAreVerbatim(_ lesson: LessonText) {
  let problems = lesson.slideQuotations.compactMap { $0.problem(in: lesson.name) }
  #expect(problems == [])
}

@Test func thereAreQuotationsToCheck() {
  let found = LessonText.all.map(\.slideQuotations)
  #expect(found.count { !$0.isEmpty } >= 12)
  #expect(found.flatMap(\.self).count >= 50)
  #expect(Slide.all.count >= 49)
}

@Test func everySentenceOfTheSlidesIsQuotedSomewhere() {
  let quoted = LessonText.all.flatMap(\.slideQuotations)
  let unused = Slide.all.flatMap { slide in
    slide.quotes.filter { sentence in
      !quoted.contains { quotation in
        sentence.singleSpaced.contains(quotation.words)
          && (quotation.titles.isEmpty || quotation.titles.contains(slide.title))
      }
    }
  }
  #expect(unused == [])
  #expect(Set(Slide.all.map(\.title)).count == Slide.all.count)
}

/// A lesson's text, and the lines and words of the quotations in it that are not the lecture's.
struct AlteredQuotation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let markdown: String
  let altered: [String]

  init(_ name: String, _ markdown: String, altered: [String] = []) {
    (self.testDescription, self.markdown, self.altered) = (name, markdown, altered)
  }

  static let all = [
    AlteredQuotation("verbatim", "The slide says: \"GPUs are idle most of the time!\""),
    AlteredQuotation(
      "verbatim over two lines", "On a slide \"GPUs are idle most\nof the time!\" stands."),
    AlteredQuotation(
      "capitals", "The slide says:\n\"GPUs are Idle most of the time!\"",
      altered: ["2: GPUs are Idle most of the time!"]),
    AlteredQuotation(
      "grammar mended", "\"Most of the memory is occupied by optimizer states\", says a slide.",
      altered: ["1: Most of the memory is occupied by optimizer states"]),
    AlteredQuotation(
      "a dot added", "The lecture has “GPUs are idle most of the time!.”",
      altered: ["1: GPUs are idle most of the time!."]),
    AlteredQuotation(
      "dots left out", "# Slides\n\n- One.\n- A slide: \"(8 bit 13b > 4 bit 30b)\"",
      altered: ["4: (8 bit 13b > 4 bit 30b)"]),
    AlteredQuotation(
      "on another slide than the one named",
      "The slide \"Takeaways\" says: \"GPUs are idle most of the time!\"",
      altered: ["1: GPUs are idle most of the time!"]),
    AlteredQuotation(
      "a title that no slide has", "The slide \"Takeaway\" sums up.", altered: ["1: Takeaway"]),
    AlteredQuotation(
      "a paper's words", "The slide cites \"other words\" ([A 2019](cite:a2019), §3)."),
    AlteredQuotation("code", "The slide's `\"auto\"` is a word."),
    AlteredQuotation("nobody's words", "A \"model\" of one's own.\n\nThe next slide."),
    AlteredQuotation(
      "a claim",
      """
      ```swift
      erratum("“41GB (each)”, “41 GB”", x,
        source: .slide("Stage 3: Shard ALL"))
      ```
      """, altered: ["2: 41 GB"]),
    AlteredQuotation(
      "a claim with a named source",
      """
      ```swift
      let s = Source.slide("Takeaways")

      check(
        "“41GB (each)”", source: s)
      ```
      """, altered: ["5: 41GB (each)"]),
    AlteredQuotation(
      "a paper's claim",
      """
      ```swift
      check("“no slide”", source: .paper("a", "Table 1"))
      ```
      """),
  ]
}

@Test(arguments: AlteredQuotation.all)
func alteredQuotationsAreFoundAtTheirLine(_ sample: AlteredQuotation) {
  let lesson = LessonText(name: "sample.md", markdown: sample.markdown)
  let problems = lesson.slideQuotations.filter { $0.problem(in: lesson.name) != nil }
  #expect(problems.map { "\($0.line): \($0.words)" } == sample.altered)
}
