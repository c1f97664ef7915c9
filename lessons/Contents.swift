import LessonRuntime

/// The chapters of the course, in reading order.
let chapters = [
  Chapter("Memory and parallelism", lessons: ["memory", "data-parallelism", "tensor-parallelism"]),
  Chapter("Quantization", lessons: ["gptq"]),
]
