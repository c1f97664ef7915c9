import LessonRuntime

/// The chapters of the course, in reading order.
let chapters = [
  Chapter("Quantization", lessons: ["llm-int8", "gptq"])
]
