import LessonRuntime

/// The chapters of the course, in reading order.
let chapters = [
  Chapter("Memory and parallelism", lessons: ["memory", "zero", "llama2-13b-practice"]),
  Chapter("Quantization", lessons: ["gptq"]),
]
