import Foundation

/// What can go wrong in the tool itself.
enum ToolError: Error, CustomStringConvertible {
  /// A call to the operating system failed.
  case system(String, Int32)
  /// Whoever read standard output has stopped reading, as `head` does.
  case readerGone
  /// The command was used wrongly.
  case usage(String)
  /// Lessons or checks failed; the details were already printed.
  case lessonsFailed
  /// The site differs from what the lessons give; what to do about it.
  case siteDiffers([String], solution: String)

  /// What is wrong and what to do.
  var description: String {
    switch self {
    case .system(let action, let code): "\(action) failed: \(String(cString: strerror(code)))"
    case .readerGone: "nobody reads any more"
    case .usage(let message): message
    case .lessonsFailed: "a lesson failed"
    case .siteDiffers(let files, let solution): (files + [solution]).joined(separator: "\n")
    }
  }

  /// 1 where a lesson, a check or the site is at fault, 2 where the call is.
  var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .readerGone: 0
    case .system, .lessonsFailed, .siteDiffers: 1
    }
  }
}
