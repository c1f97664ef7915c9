import Foundation
import LessonModel
import Tangling

/// Prints lines to standard error and ends the process.
func fail(_ lines: [String], status: Int32) -> Never {
  FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  exit(status)
}

let arguments = Array(CommandLine.arguments.dropFirst())
let usage = "usage: tangle <lessons folder> <output folder> [--root <package folder>]"
guard arguments.count == 2 || (arguments.count == 4 && arguments[2] == "--root") else {
  fail([usage], status: 64)
}
let (lessons, output) = (arguments[0], arguments[1])
let root = arguments.count == 4 ? arguments[3] : lessons + "/.."

do {
  let course = TangledCourse(try CourseFolder.read(lessons, root: root))
  guard course.problems.isEmpty else { fail(course.report, status: 1) }
  try CourseFolder.write(course.files, to: output)
} catch let problem as Diagnostic {
  fail([problem.description], status: 1)
} catch {
  fail(["\(output): cannot be written, \((error as NSError).localizedDescription)"], status: 1)
}
