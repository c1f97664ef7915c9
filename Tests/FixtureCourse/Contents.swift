import LessonRuntime

/// Lessons that go right and lessons that go wrong, each in its own way.
let chapters = [
  Chapter(
    "Right",
    lessons: [
      "good", "direct-output", "values", "invisible", "reads-input", "huge", "strays",
    ]),
  Chapter(
    "Wrong",
    lessons: [
      "exits", "fails-check", "floods", "floods-directly", "hangs", "index-trap", "recurses",
      "throws-error", "traps", "no-throw", "reports-forever", "swallows", "unstable",
      "explores-twice", "engine-trap", "long-words", "by-hand", "random-values",
    ]),
]
