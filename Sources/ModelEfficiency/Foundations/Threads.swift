import Dispatch

/// How many threads a call of the engine may use. The number changes no bit of a result:
/// work is split between elements, never within the sum that makes one element.
///
///     let c = Threads.$limit.withValue(1) { a * b }   // this product on one thread
public enum Threads {
  /// At most this many threads for calls in this task; without a limit, as many as Dispatch gives.
  @TaskLocal public static var limit: Int?

  /// Below this many multiply-adds, waking a thread costs more than it saves.
  private static let worthwhileWork = 1 << 21

  /// Calls `body` once for each index below `count`, on several threads where that is allowed
  /// and the `work`, in multiply-adds, is worth it.
  ///
  /// The calls may come in any order and at the same time, so they must write to different places.
  static func perform(_ count: Int, work: Int, _ body: @Sendable (Int) -> Void) {
    let workers = work < worthwhileWork ? 1 : min(limit ?? count, count)
    guard workers > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: count, by: workers) { body(index) }
    }
  }
}
