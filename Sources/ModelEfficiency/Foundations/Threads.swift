import Dispatch

/// How many threads a call of the engine may use. The number changes no bit of a result:
/// work is split between elements, never within the sum that makes one element.
///
///     let c = Threads.$limit.withValue(1) { a * b }   // this product on one thread
public enum Threads {
  /// At most this many threads for calls in this task; without a limit, as many as Dispatch gives.
  @TaskLocal public static var limit: Int?

  /// Calls `body` once for each index below `count`, on several threads where that is allowed.
  ///
  /// The calls may come in any order and at the same time, so they must write to different places.
  static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
    let workers = min(limit ?? count, count)
    guard workers > 1 else { return (0..<count).forEach(body) }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: count, by: workers) { body(index) }
    }
  }
}
