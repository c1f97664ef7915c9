// swift-tools-version: 6.1
import PackageDescription

// The engine is compiled with optimization even in debug builds, so that a
// plain `swift run` computes at full speed. On x86-64 Linux it is compiled for
// the machine at hand; LESSON_NATIVE=0 switches that off. Neither changes a bit
// of any output: see Sources/ModelEfficiency/Foundations.
let native = Context.environment["LESSON_NATIVE"] != "0"

#if arch(x86_64) && os(Linux)
  let machineFlags = native ? ["-Xcc", "-march=native"] : []
#else
  let machineFlags: [String] = []
#endif

// The whole module at once: a first build takes a third less, and loops over matrix elements are
// inlined across files.
let wholeModule = ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"]

let engineSettings: [SwiftSetting] = [
  .unsafeFlags(wholeModule + machineFlags, .when(configuration: .debug)),
  .unsafeFlags(machineFlags, .when(configuration: .release)),
]

// The lexer works on every byte of every lesson, at every build.
let lexerSettings: [SwiftSetting] = [.unsafeFlags(wholeModule, .when(configuration: .debug))]

// All the work of a lesson is in the engine; optimizing long functions that run once takes a minute.
let lessonSettings: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "lessons-on-model-efficiency",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lesson", targets: ["lesson"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    // Words and columns, for all the others.
    .target(name: "Text"),

    // Markdown to lesson.
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "LessonModel", dependencies: ["CCmark", "MathML", "Text"]),
    .target(name: "SwiftLexing", swiftSettings: lexerSettings),
    .target(name: "MathML"),

    // Lesson to Swift.
    .target(name: "Tangling", dependencies: ["LessonModel", "SwiftLexing", "MathML", "Text"]),
    .executableTarget(name: "tangle", dependencies: ["LessonModel", "Tangling"]),
    .plugin(
      name: "TanglePlugin", capability: .buildTool(), dependencies: ["tangle"],
      path: "Sources/TanglePlugin"),

    // What a lesson can call.
    .target(
      name: "ModelEfficiency", dependencies: ["Text"], swiftSettings: engineSettings,
      // The mathematics: square roots, rounding and, on older processors, fused multiply-adds.
      // Without it, only programs that import Foundation as well would link.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "LessonRuntime", dependencies: ["Text"]),
    .target(name: "Figures", dependencies: ["ModelEfficiency", "LessonRuntime"]),
    .target(
      name: "Lessons",
      dependencies: ["ModelEfficiency", "LessonRuntime", "Figures"],
      path: "lessons",
      swiftSettings: lessonSettings,
      plugins: ["TanglePlugin"]),

    // Lesson and outputs to page and terminal.
    .target(name: "Plotting", dependencies: ["LessonRuntime"]),
    .target(
      name: "Weaving",
      dependencies: [
        "LessonModel", "LessonRuntime", "MathML", "Plotting", "SwiftLexing", "Text",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["MathFont"], resources: [.embedInCode("Page")]),
    .target(
      name: "LessonTool",
      dependencies: [
        "LessonModel", "LessonRuntime", "Tangling", "Text", "Weaving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "lesson", dependencies: ["Lessons", "LessonTool"]),

    // Lessons that fail, to test how failures are contained and reported.
    .executableTarget(
      name: "fixture-lesson",
      dependencies: ["ModelEfficiency", "LessonRuntime", "Figures", "LessonTool"],
      path: "Tests/FixtureCourse",
      swiftSettings: lessonSettings,
      plugins: ["TanglePlugin"]),

    .testTarget(name: "TextTests", dependencies: ["Text"], exclude: ["Fixtures"]),
    .testTarget(name: "LessonModelTests", dependencies: ["LessonModel"]),
    .testTarget(name: "SwiftLexingTests", dependencies: ["SwiftLexing"]),
    .testTarget(name: "MathMLTests", dependencies: ["MathML"], exclude: ["Oracle"]),
    .testTarget(
      name: "TanglingTests", dependencies: ["LessonModel", "Tangling"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ModelEfficiencyTests", dependencies: ["ModelEfficiency"],
      exclude: [
        "Benchmarks/numpy_gemm.py",
        "Benchmarks/torch_gptq.py",
        "Formats/Fixtures",
        "Parallelism/Fixtures",
        "Quantization/Fixtures",
        "Quantization/llm_int8_oracle.py",
      ]),
    .testTarget(name: "LessonRuntimeTests", dependencies: ["LessonRuntime"]),
    .testTarget(
      name: "WeavingTests", dependencies: ["LessonRuntime", "Weaving"],
      exclude: ["Figures/Fixtures"]),
    .testTarget(name: "LessonTests", dependencies: ["lesson", "fixture-lesson", "tangle"]),
    .testTarget(name: "SiteTests"),
  ],
  swiftLanguageModes: [.v6]
)
