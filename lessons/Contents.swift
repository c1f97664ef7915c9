import LessonRuntime

/// The chapters of the course, in reading order.
let chapters = [
  Chapter("Memory and parallelism", lessons: ["memory"]),
  Chapter("Quantization", lessons: ["numeric-formats", "gptq", "weight-only"]),
]
