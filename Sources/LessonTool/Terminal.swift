import Foundation
import Weaving

/// The terminal, or the pipe or file, that standard output goes to.
enum Terminal {
  /// Standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// What may be written, by the flags, the environment, and what standard output is.
  static func options(width: Int?, plain: Bool) -> TerminalOptions {
    let environment = ProcessInfo.processInfo.environment
    let noColor = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return TerminalOptions(
      width: width ?? windowWidth ?? environment["COLUMNS"].flatMap(Int.init) ?? 80,
      isStyled: isInteractive && !plain && !noColor)
  }

  /// Writes text at once, so that a reader sees a block while the next one is running.
  static func write(_ text: String) {
    guard !text.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      // The reader has gone, as `lesson gptq | head` does.
      exit(0)
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
