import Foundation

/// What can go wrong in the tool itself.
enum ToolError: Error, CustomStringConvertible {
  /// A call to the operating system failed.
  case system(String, Int32)
  /// The command was used wrongly.
  case usage(String)
  /// Lessons or checks failed; the details were already printed.
  case lessonsFailed
  /// The site differs from what the lessons give.
  case siteDiffers([String])

  /// What is wrong and what to do.
  var description: String {
    switch self {
    case .system(let action, let code): "\(action) failed: \(String(cString: strerror(code)))"
    case .usage(let message): message
    case .lessonsFailed: "a lesson failed"
    case .siteDiffers(let files):
      files.joined(separator: "\n") + "\nrun 'swift run lesson build' and commit the site"
    }
  }

  /// 1 where a lesson, a check or the site is at fault, 2 where the call is.
  var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .system, .lessonsFailed, .siteDiffers: 1
    }
  }
}
