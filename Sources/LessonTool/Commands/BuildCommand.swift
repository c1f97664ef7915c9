import ArgumentParser
import Foundation
import LessonModel
import LessonRuntime
import Weaving

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run lessons and write the site.",
    discussion: """
      Without names, all lessons run and the whole site is written; a file of the site that no \
      lesson gives any more is removed. With names, only those run and only their pages are \
      compared or written. Nothing is written if any lesson or check fails.
      """)

  @Argument(help: "The lessons to run. (default: all)")
  var names: [String] = []

  @Flag(help: "Write nothing; fail if the site differs from what the lessons give.")
  var check = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Lessons to run at a time. (default: the number of cores)", valueName: "n"))
  var jobs: String?

  @Option(
    parsing: .unconditional,
    help: "The folder of the site. (default: site, beside the nearest Package.swift)")
  var output: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most time a lesson may take.", valueName: "seconds"))
  var timeLimit = "60"

  func validate() throws {
    _ = try OptionValue.timeLimit(timeLimit)
    _ = try jobs.map(OptionValue.jobs)
  }

  func run() async throws {
    let programs = try programs()
    let folder = try SiteFolder(path: output)
    let progress = Progress(count: programs.count)
    let runs = try await ParallelRuns(
      jobs: jobs.map(OptionValue.jobs), timeLimit: OptionValue.timeLimit(timeLimit)
    ).transcripts(of: programs) { progress.finished($0) }
    progress.end()
    try reportFailures(zip(programs, runs))
    let transcripts = Dictionary(uniqueKeysWithValues: zip(programs.map(\.name), runs))
    let lessons = CourseLessons(course: LessonTool.course)
    let files = try lessons.siteFiles(transcripts)
    let readme = try folder.readme.map { text in
      try ReadmeSessions.updated(text) { name in
        if name.isEmpty {
          return try Catalogue(lessons: lessons).text(.init(width: 80, isStyled: false))
        }
        return try transcripts[name].map { try lessons.terminalText(of: name, $0) }
      }
    }
    let wanted = names.isEmpty ? files : files.filter { names.contains($0.lesson) }
    let count = "\(programs.count) lesson\(programs.count == 1 ? "" : "s")"
    if check {
      try folder.compare(with: wanted, readme: readme, isWhole: names.isEmpty)
      try Terminal.write("\(count): the site is what they give\n")
    } else {
      let written = try folder.write(wanted, readme: readme, isWhole: names.isEmpty)
      let readme = written.readme ? ", and the sessions in README.md" : ""
      let rest = names.isEmpty ? "" : "; the index and the claims are written by a build of all"
      try Terminal.write(
        "\(count), \(written.files) of \(wanted.count) files changed in \(folder.path)\(readme)\(rest)\n"
      )
    }
  }

  /// The lessons to run, each once.
  private func programs() throws -> [LessonProgram] {
    var seen: Set<String> = []
    return try names.isEmpty
      ? LessonTool.course.lessons
      : names.filter { seen.insert($0).inserted }.map { try LessonTool.lesson(named: $0) }
  }

  private func reportFailures(_ runs: some Sequence<(LessonProgram, Transcript)>) throws {
    let reports = runs.flatMap { program, transcript in
      LessonReport(path: program.path, transcript: transcript).lines
    }
    guard !reports.isEmpty else { return }
    for line in reports { Terminal.printError(line) }
    throw ToolError.lessonsFailed
  }
}
