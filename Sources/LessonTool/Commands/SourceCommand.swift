import ArgumentParser
import Tangling

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Print the Swift that a lesson is tangled to.")

  @Argument(help: "The lesson's name, such as gptq.")
  var name: String

  func run() throws {
    let program = try LessonTool.lesson(named: name)
    let document = try CourseLessons(course: LessonTool.course).document(name)
    try Terminal.write(Tangler.swift(for: document.lesson, markdown: program.markdown))
  }
}
