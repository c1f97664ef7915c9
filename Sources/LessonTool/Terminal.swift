import Foundation
import Text
import Weaving

/// The terminal, or the pipe or file, that standard output goes to.
enum Terminal {
  /// Standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// What may be written, by the flags, the environment, and what standard output is.
  static func options(
    width: Int?, plain: Bool, code: TerminalOptions.Code = .lesson
  ) -> TerminalOptions {
    let environment = ProcessInfo.processInfo.environment
    let noColor = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return TerminalOptions(
      width: width ?? windowWidth ?? environment["COLUMNS"].flatMap(Int.init) ?? 80,
      isStyled: isInteractive && !plain && !noColor, code: code)
  }

  /// Writes text at once, so that a reader sees a block while the next one is running.
  static func write(_ text: String) throws(ToolError) {
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error; if that fails there is nowhere left to say so.
  static func printError(_ message: String) {
    try? write(message.visibleLines + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws(ToolError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno != EINTR {
        throw .system("writing the output", errno)
      }
    }
  }

  private static var windowWidth: Int? {
    var size = winsize()
    guard isInteractive, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
