import Foundation

/// Keeps two builds from writing to one folder at a time; the second one waits.
///
/// The system gives the lock up when the process ends, however that comes about.
struct FolderLock {
  private let descriptor: Int32

  init(_ path: String) throws(ToolError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("opening \(path)", errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .system("locking \(path)", errno) }
    }
  }

  func release() { close(descriptor) }
}
