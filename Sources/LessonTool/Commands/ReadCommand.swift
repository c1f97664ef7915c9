import ArgumentParser
import Foundation
import LessonRuntime
import Weaving

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Run a lesson and read it in the terminal; without a name, list the lessons.")

  @Argument(help: "The lesson's name, such as gptq.")
  var name: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Choose a parameter's value, such as dampening=0.1; repeatable.", valueName: "name=value"))
  var settings: [String] = []

  @Flag(
    help: "Write no colors or bold type. Implied by NO_COLOR and when not writing to a terminal.")
  var plain = false

  @Option(help: "Columns to use, 40 to 100. (default: the terminal's, or 80)")
  var width: Int?

  @Option(help: ArgumentHelp("The most time the lesson may take.", valueName: "seconds"))
  var timeLimit = 60.0

  func validate() throws {
    try TimeLimit.validate(timeLimit)
    if let width, !(40...100).contains(width) {
      throw ValidationError("--width \(width): give 40 to 100 columns")
    }
  }

  func run() throws {
    let options = Terminal.options(width: width, plain: plain)
    let lessons = CourseLessons(course: LessonTool.course)
    guard let name else {
      try Terminal.write(Catalogue(lessons: lessons).text(options))
      return
    }
    let program = try LessonTool.lesson(named: name)
    let run = LessonRun(program: program, settings: try parsedSettings(), timeLimit: timeLimit)
    var weaver = TerminalWeaver(
      try lessons.document(name).lesson, bibliography: try lessons.bibliography(), options: options)
    let transcript = try run.transcript { try Terminal.write(weaver.advance(with: $0)) }
    try Terminal.write(weaver.finish(with: transcript))
    if let misuse = transcript.misuse { throw ToolError.usage(misuse) }
    let problems = LessonReport(path: program.path, transcript: transcript).problems
    for problem in problems { Terminal.printError(problem) }
    guard problems.isEmpty else { throw ToolError.lessonsFailed }
  }

  private func parsedSettings() throws -> [String: String] {
    var parsed: [String: String] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ToolError.usage("--set \(setting): write name=value, such as --set dampening=0.1")
      }
      parsed[parts[0]] = parts[1]
    }
    return parsed
  }
}
