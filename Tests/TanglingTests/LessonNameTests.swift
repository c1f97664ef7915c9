import LessonModel
import Testing

@testable import Tangling

struct LessonNameTests {
  @Test(arguments: [
    ("index", "a", "'index' is the name of a page that the tool writes, index.html"),
    ("claims", "a", "'claims' is the name of a page that the tool writes, claims.html"),
    ("course", "a", "'course' is the name of a Swift file of the course"),
    ("main", "a", "'main' makes a Swift file that begins a program"),
    ("build", "a", "'lesson build' would run the command of that name, not the lesson"),
    ("search", "a", "'search' is the name of a page that the tool writes, search.html"),
    (
      "llama-2", "llama2",
      "'llama-2' and the lesson in lessons/llama2.md have the same name but for dashes and case"
    ),
    (
      "a--b", "a-b",
      "'a--b' and the lesson in lessons/a-b.md have the same name but for dashes and case"
    ),
  ])
  func namesThatClashAreRefused(name: String, other: String, summary: String) {
    let problems = TangledCourse(course([name: "# A\n", other: "# B\n"])).problems
    #expect(
      problems.contains {
        $0.summary == summary && $0.location.description == "lessons/\(name).md:1:1"
      })
  }

  @Test func namesThatDifferByCaseAndThoseOfSwiftFilesClash() {
    var sources = course(["a": "# A\n", "A": "# B\n"])
    sources.swiftFiles = ["Contents.swift", "A.swift"]
    let problems = TangledCourse(sources).problems.map(\.description)
    #expect(
      problems.contains(
        "lessons/a.md:1:1: error: 'a' is also the name of A.swift beside the lesson; rename one of the two"
      ))
    #expect(
      problems.contains(
        "lessons/a.md:1:1: error: 'a' and the lesson in lessons/A.md have the same name but for dashes and "
          + "case; rename one of the two"))
  }
}
