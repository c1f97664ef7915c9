import ArgumentParser
import LessonModel
import Tangling

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Print the Swift that a lesson is tangled to.")

  @Argument(help: "The lesson's name, such as gptq.")
  var name: String

  func run() throws {
    let program = try LessonTool.lesson(named: name)
    let parsed = LessonParser.parse(bytes: Array(program.markdown.utf8), path: program.path)
    guard let lesson = parsed.document?.lesson else { return }
    Terminal.write(Tangler.swift(for: lesson, markdown: program.markdown))
  }
}
