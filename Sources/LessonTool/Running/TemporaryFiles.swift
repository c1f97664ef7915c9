import Foundation
import LessonRuntime

/// The files that take what a lesson writes directly to its standard streams.
///
/// They can be read after they have been removed, since they stay open.
struct TemporaryFiles {
  private let folder: URL
  private let direct: FileHandle
  /// Takes standard error.
  let error: FileHandle

  /// The path of the file that takes standard output.
  var directPath: String { folder.appending(path: "out").path }

  private static let prefix = "lesson-run-"

  /// Creates the files in a folder of their own, which names this process.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "\(Self.prefix)\(getpid())-\(UUID().uuidString)", directoryHint: .isDirectory)
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = ["out", "error"].map { folder.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    direct = try FileHandle(forReadingFrom: files[0])
    error = try FileHandle(forUpdating: files[1])
  }

  /// Removes what processes have left that were killed before they could.
  static func removeAbandoned() {
    let place = FileManager.default.temporaryDirectory
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? [] {
      guard name.hasPrefix(prefix),
        let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: place.appending(path: name))
    }
  }

  /// Removes the files' names; twice does no harm.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// What the lesson wrote to standard output itself and did not yet report.
  func directOutput() -> DirectText? {
    guard let size = try? direct.seekToEnd(), size > 0, (try? direct.seek(toOffset: 0)) != nil,
      let bytes = try? direct.read(upToCount: Recorder.printLimit)
    else { return nil }
    return DirectText(bytes, of: Int(size))
  }

  /// The last of what was written to standard error.
  func errorOutput() -> String {
    guard let size = try? error.seekToEnd(),
      (try? error.seek(toOffset: size - min(size, 200_000))) != nil,
      let bytes = try? error.readToEnd()
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
