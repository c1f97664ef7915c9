import ArgumentParser
import Foundation
import LessonRuntime

/// The command `lesson` for a course; an executable's `main` calls it.
public enum LessonTool {
  /// The course of the running command.
  @TaskLocal static var course = Course(chapters: [], programs: [], references: "")

  /// Does what the command line says and ends the process: status 0 for success, 1 where a lesson,
  /// a check or the site failed, 2 where the call itself was wrong.
  public static func main(course: Course) async -> Never {
    // A reader that goes away is an error of a write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    Descendants.adopt()
    TemporaryFiles.removeAbandoned()
    await $course.withValue(course) {
      do {
        var command = try RootCommand.parseAsRoot()
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch {
        fail(with: error)
      }
    }
    exit(0)
  }

  private static func fail(with error: any Error) -> Never {
    if let error = error as? ToolError {
      switch error {
      case .lessonsFailed, .readerGone: break
      case .system, .usage, .siteDiffers: Terminal.printError("error: \(error)")
      }
      exit(error.exitCode)
    }
    let isRequest = RootCommand.exitCode(for: error).isSuccess
    let message = RootCommand.fullMessage(for: error)
    if isRequest {
      Swift.print(message)
    } else {
      Terminal.printError(message.hasPrefix("Error: ") ? "e" + message.dropFirst() : message)
    }
    exit(isRequest ? 0 : RootCommand.exitCode(for: error) == .validationFailure ? 2 : 1)
  }
}
