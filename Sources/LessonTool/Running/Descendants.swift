import Foundation

/// The processes that a lesson starts, and those that they start.
///
/// A lesson leads a session, whose processes are ended as a group. A process that has left it for a
/// session of its own is still found on Linux: it is a child of its parent, or of the lesson once
/// that is gone, and of the tool once the lesson is gone.
enum Descendants {
  /// Makes this process the leader of a session, and the parent of descendants without one.
  static func becomeLeader() {
    setsid()
    adopt()
  }

  /// Makes this process the parent of descendants whose own parent has ended.
  static func adopt() {
    #if os(Linux)
      // Swift imports neither the function, which takes a variable number of arguments, nor its
      // constant, 36.
      typealias Function = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      guard let symbol = dlsym(nil, "prctl") else { return }
      _ = unsafeBitCast(symbol, to: Function.self)(36, 1, 0, 0, 0)
    #endif
  }

  /// Ends all that a lesson's process has started, but not the process itself.
  static func end(of leader: pid_t) {
    // Killing one may reveal others, which it has started in the meantime.
    for _ in 0..<100 {
      let found = descendants(of: leader)
      if found.isEmpty { break }
      for process in found { kill(process, SIGKILL) }
      if leader == getpid() { while waitpid(-1, nil, WNOHANG) > 0 {} }
      usleep(1000)
    }
  }

  /// Ends a lesson's process and all that it has started.
  static func endGroup(of leader: pid_t) {
    // A stopped process starts no others.
    kill(leader, SIGSTOP)
    end(of: leader)
    kill(-leader, SIGKILL)
    kill(leader, SIGKILL)
  }

  /// Ends the processes that have become children of this one when the lesson that had started
  /// them ended.
  static func endAdopted(except own: Set<pid_t>) {
    for process in processes() where process.parent == getpid() && !own.contains(process.process) {
      endGroup(of: process.process)
      waitpid(process.process, nil, 0)
    }
  }

  /// The living processes below one, its children first.
  private static func descendants(of root: pid_t) -> [pid_t] {
    var children: [pid_t: [pid_t]] = [:]
    for (process, parent) in processes() { children[parent, default: []].append(process) }
    var found: [pid_t] = []
    var next = [root]
    while let process = next.popLast() {
      let own = children[process] ?? []
      found += own
      next += own
    }
    return found
  }

  /// All processes with their parents, without those that have ended and are not yet waited for.
  private static func processes() -> [(process: pid_t, parent: pid_t)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(pid_t.init).compactMap { process in
      // "12 (name) S 1 …": the name may contain anything.
      guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .isoLatin1),
        let end = text.lastIndex(of: ")")
      else { return nil }
      let fields = text[text.index(after: end)...].split(separator: " ", maxSplits: 2)
      guard fields.count > 1, fields[0] != "Z", let parent = pid_t(fields[1]) else { return nil }
      return (process, parent)
    }
  }
}
