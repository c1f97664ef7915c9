import LessonRuntime

/// Lessons that go right and lessons that go wrong, each in its own way.
let chapters = [
  Chapter("Right", lessons: ["good", "direct-output"]),
  Chapter(
    "Wrong",
    lessons: [
      "exits", "fails-check", "floods", "floods-directly", "hangs", "index-trap", "recurses",
      "throws-error", "traps", "no-throw",
      "reports-forever", "swallows",
    ]),
]
