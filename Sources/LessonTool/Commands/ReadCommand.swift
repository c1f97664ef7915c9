import ArgumentParser
import Foundation
import LessonRuntime
import Weaving

extension TerminalOptions.Code: ExpressibleByArgument {}

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Run a lesson and read it in the terminal; without a name, list the lessons.")

  @Argument(help: "The lesson's name, such as gptq.")
  var name: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Choose a parameter's value, such as dampening=0.1; repeatable.", valueName: "name=value"))
  var settings: [String] = []

  @Flag(
    help: "Write no colors or bold type. Implied by NO_COLOR and when not writing to a terminal.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Which code to show: all, lesson (without what is folded on the page) or none.",
      valueName: "all|lesson|none"))
  var code = TerminalOptions.Code.lesson

  @Option(
    parsing: .unconditional,
    help: "Columns to use, 40 to 100. (default: the terminal's, or 80)")
  var width: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most time the lesson may take.", valueName: "seconds"))
  var timeLimit = "60"

  func validate() throws {
    _ = try OptionValue.timeLimit(timeLimit)
    _ = try width.map(OptionValue.width)
    _ = try OptionValue.settings(settings)
    if name == nil, let setting = settings.first {
      throw ValidationError("--set \(setting): name the lesson whose parameter it is")
    }
  }

  func run() throws {
    let options = Terminal.options(
      width: try width.map(OptionValue.width), plain: plain, code: code)
    let lessons = CourseLessons(course: LessonTool.course)
    guard let name else {
      try Terminal.write(Catalogue(lessons: lessons).text(options))
      return
    }
    let program = try LessonTool.lesson(named: name, orCommand: true)
    let values = try OptionValue.settings(settings)
    let run = LessonRun(
      program: program, settings: values, timeLimit: try OptionValue.timeLimit(timeLimit))
    let document = try lessons.document(name)
    var weaver = TerminalWeaver(
      document.lesson, bibliography: try lessons.bibliography(), options: options)
    let transcript = try run.transcript { transcript in
      // With values set, nothing is written before it is known that the lesson has them.
      if values.isEmpty { try Terminal.write(weaver.advance(with: transcript)) }
    }
    if let misuse = transcript.misuse { throw ToolError.usage(misuse) }
    try Terminal.write(weaver.finish(with: transcript))
    let report = LessonReport(path: program.path, transcript: transcript)
    let problems = report.problems(comparedWith: PublishedPage.ofLesson(document.lesson))
    for problem in problems { Terminal.printError(problem) }
    guard problems.isEmpty else { throw ToolError.lessonsFailed }
  }
}
