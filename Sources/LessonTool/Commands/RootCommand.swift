import ArgumentParser

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Lessons on model efficiency that compute everything they claim.",
    discussion: """
      EXAMPLES
        lesson                      list the lessons
        lesson gptq                 run a lesson and read it here
        lesson gptq --set dampening=0.1
                                    the same with another value of a parameter
        lesson build                run all lessons and write the site
        lesson build --check        fail if the site is not what the lessons give
        lesson source gptq          print the Swift that a lesson is tangled to

      A lesson's blocks are compiled into this command. Each lesson runs in a process of its own; \
      whatever goes wrong in it is reported at its line of Markdown.

      EXIT STATUS
        0 success, 1 a lesson, a check or the site failed, 2 the command was used wrongly
      """,
    subcommands: [ReadCommand.self, BuildCommand.self, SourceCommand.self, ChildCommand.self],
    defaultSubcommand: ReadCommand.self)
}
