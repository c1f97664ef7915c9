import Foundation

/// Runs one of the built executables, as a user would.
struct Command {
  /// What a finished command left behind.
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// The executable's name: `lesson` or `fixture-lesson`.
  let name: String
  var environment: [String: String] = [:]
  var folder: URL?

  private static let products =
    Bundle.main.bundleURL.pathExtension == "xctest"
    ? Bundle.main.bundleURL.deletingLastPathComponent()
    : URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  var executable: URL { Self.products.appending(path: name) }

  /// What a program of the system prints.
  static func output(of path: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  func callAsFunction(_ arguments: String...) throws -> Result { try run(arguments) }

  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    let files = try ["out", "error"].map { _ in try Self.temporaryFile() }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: files[0], encoding: .utf8),
      error: try String(contentsOf: files[1], encoding: .utf8))
  }

  private static func temporaryFile() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
    try Data().write(to: url)
    return url
  }
}

/// A folder that is removed at the end.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "site-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
