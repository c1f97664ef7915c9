import LessonRuntime

/// The chapters of the course, in reading order.
let chapters = [
  Chapter(
    "Memory and parallelism",
    lessons: [
      "memory", "data-parallelism", "pipeline-parallelism", "zero", "llama2-13b-practice",
      "tensor-parallelism",
    ]),
  Chapter(
    "Quantization",
    lessons: [
      "numeric-formats", "kmeans-quantization", "affine-quantization", "granularity", "outliers",
      "llm-int8", "gptq", "weight-only",
    ]),
]
