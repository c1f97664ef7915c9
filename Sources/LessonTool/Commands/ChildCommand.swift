import ArgumentParser
import LessonRuntime

/// Runs a lesson's blocks; `read` and `build` start one such process for each lesson.
struct ChildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run-child", shouldDisplay: false)

  @Argument var name: String
  @Option var directOutput: String
  @Option(name: .customLong("set"), parsing: .unconditionalSingleValue) var settings: [String] = []

  func run() async throws {
    let program = try LessonTool.lesson(named: name)
    let values = try OptionValue.settings(settings)
    let child = try LessonChild(directOutput: directOutput)
    await child.run(program, settings: values)
  }
}
