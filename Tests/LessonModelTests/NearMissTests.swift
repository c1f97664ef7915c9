import Testing

@testable import LessonModel

private func problems(_ text: String) -> [Diagnostic] {
  LessonParser.parse(bytes: Array("# T\n\n\(text)\n".utf8), path: "lessons/x.md").problems
}

struct NearMissTests {
  @Test(arguments: [
    ("Sum `{swift}1 + 1` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{swift: 1 + 1}` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{swift:1}` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{swift 1}` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{Swift} 1` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{.swift} 1` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{ swift } 1` here.", 3, 6, "`{swift} expression`"),
    ("Sum `{swift}` here.", 3, 6, "`{swift} expression`"),
    ("Sum {swift} 1 here.", 3, 5, "`{swift} expression`"),
    ("Sum `{python} 1` here.", 3, 6, "'{swift}' to compute"),
    ("Sum `{r}x` here.", 3, 6, "'{swift}' to compute"),
    ("The {math}`x` here.", 3, 5, "$`…`$"),
    ("The value $x^2$ grows.", 3, 11, "$`x^2`$"),
    ("The [value $x^2$](https://a.b) grows.", 3, 12, "$`x^2`$"),
    ("The **value `{swift}1`** and *~~b*.", 3, 14, "`{swift} expression`"),
    ("The value $x$ grows.", 3, 11, "$`x`$"),
    ("The $a_1 * b$ and\n*c $d*.", 3, 5, "$`a_1 * b`$"),
    ("The value $\\alpha + \\beta$ grows.", 3, 11, "$`\\alpha + \\beta`$"),
    ("- a\n\n  $$\n  x\n  $$", 5, 3, "```math"),
    ("The value $`x` grows.", 3, 11, "$`…`$"),
    ("The value `x`$ grows.", 3, 11, "$`…`$"),
    ("The value $`x grows.", 3, 11, "$`…`$"),
    ("The value $`x\n+ y`$ grows.", 3, 11, "no line of it beginning with '+ '"),
    ("See \\(x\\) here.", 3, 5, "$`…`$"),
    ("\\[\nx = y\n\\]", 3, 1, "$`…`$"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", 3, 1, "```table"),
    ("Words\na | b\n-: | :-\n1 | 2", 4, 1, "```table"),
    ("Words.[^1]", 3, 7, "[text](cite:key)"),
    ("Words.[^1]\n\n[^1]: Note", 3, 7, "[text](cite:key)"),
    ("Words.^[A note]", 3, 7, "[text](cite:key)"),
    ("> [!NOTE]\n> Words.", 3, 3, "> **Note.** …"),
    (":::note\nWords.\n:::", 3, 1, "> **Note.** …"),
    ("::: {.callout-note}\nWords.", 3, 1, "> **Note.** …"),
    ("!!! warning", 3, 1, "> **Note.** …"),
    ("Words [@frantar2023].", 3, 7, "[text](cite:key)"),
    ("Words \\cite{frantar2023}.", 3, 7, "[text](cite:key)"),
    ("As \\ref{one} shows.", 3, 4, "[text](lesson.md#heading)"),
    ("As @fig-one shows.", 3, 4, "[text](cite:key)"),
    ("See https://a.b/c.", 3, 5, "<https://a.b/c>"),
    ("See www.a.b here.", 3, 5, "<www.a.b>"),
    ("It is ~~not~~ so.", 3, 7, "leave the words out"),
    ("- [ ] Task", 3, 3, "without it"),
    ("- [x] Task", 3, 3, "without it"),
    ("## Title {#sec-one}", 3, 10, "made of its words"),
    ("Words <!-- note --> here.", 3, 7, "remove it"),
    ("<!-- note -->", 3, 1, "remove it"),
    ("```{swift}\nx\n```", 3, 4, "```swift, without braces"),
    ("```{python echo}\nx\n```", 3, 4, "without braces"),
    ("```bash\nx\n```", 3, 4, "did you mean 'sh'?"),
    ("```shell\nx\n```", 3, 4, "did you mean 'sh'?"),
    ("```console\nx\n```", 3, 4, "did you mean 'sh'?"),
    ("```Swift\nx\n```", 3, 4, "did you mean 'swift'?"),
    ("[](https://a.b)", 3, 1, "in the square brackets"),
    ("[ ](https://a.b)", 3, 1, "in the square brackets"),
  ])
  func formsOfOtherToolsAreRefusedWithTheFormOfThisOne(
    text: String, line: Int, column: Int, form: String
  ) throws {
    let problems = problems(text)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(
      problem.location == SourceLocation(file: "lessons/x.md", line: line, column: column),
      "\(problem)")
    #expect(problem.solution.contains(form), "\(problem)")
  }

  @Test(arguments: [
    "It costs $5 or $6, not \\$x$ and not $ 7.", "From $5 to $10 per hour ($0.5 each).",
    "US$ and A$ and (in $).", "`$x^2$` and `https://a.b` and `[^1]`", "$`x`$-$`y`$ and ($`x`$)",
    "It costs $`{swift} 5` or `{swift} 6`$, \\$`a` and $`x`$.",
    "[https://a.b](https://a.b) and <https://a.b>", "a[i] and [x] and [1, 2]", "a | b - c",
    "~5 and ~6", "a ~~ b", "1:2 and a::b", "x@y.z", "{a, b} and {x}", "`{1, 2}` and `{x}` and `{}`",
    "\\[x\\] and \\{swift} 1", "```text\n$x^2$ and :::note\n```", "- item [x](https://a.b)",
    "----\n\nWords", "!important", "`|---|`", "100 % and #1 and a^2", "`swift run lesson`",
    "Words whttps", "## Set {a}", "````text\n```swift\nx\n```\n````",
  ])
  func plainTextIsNotTakenForMarkup(text: String) {
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    (
      "```text\na\n\nProse.\n\n```swift\nlet x = undefined\n```", 3, 1,
      "the one for 'swift' on line 8"
    ),
    ("```swift\nlet x = 1\n``` swift\nx\n```", 3, 1, "the one for 'swift' on line 5"),
    ("> ~~~text\n> a\n>\n> ```math\n> b\n> ```\n> ~~~", 3, 3, "the one for 'math' on line 6"),
    ("- ````text\n  a\n  ````json\n  b\n  ````", 3, 3, "the one for 'json' on line 5"),
  ])
  func aBlockThatTakesInAnotherIsReportedAtItsOpening(
    text: String, line: Int, column: Int, words: String
  ) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.location == SourceLocation(file: "lessons/x.md", line: line, column: column))
    #expect(problem.summary.contains(words), "\(problem)")
  }
}
