import Synchronization

/// Takes down what a running lesson puts out and passes it on, event by event.
///
/// Generated code calls it at every block and statement; `print`, `show`, `check` and `explore` find
/// it in `Recorder.current`. It may be called from any thread.
public final class Recorder: Sendable {
  /// The recorder of the running lesson.
  @TaskLocal public static var current = Recorder.process

  /// The recorder of a lesson's own process; silent until the process sets its sink.
  public static let process = Recorder(sink: { _ in })

  /// How many characters of printed text a block may put out before the rest is only counted.
  public static let printLimit = 20_000

  /// How many outputs a block may show before the rest is only counted; checks are always shown.
  public static let outputLimit = 1000

  private struct State {
    var sink: @Sendable (Event) -> Void
    var settings: [String: String] = [:]
    var usedSettings: Set<String> = []
    var line = 0
    var printed = 0
    var outputs = 0
    var hasThrown = false
  }

  private let state: Mutex<State>

  /// Creates a recorder that passes events to `sink`, one at a time.
  public init(sink: @escaping @Sendable (Event) -> Void) { state = Mutex(State(sink: sink)) }

  /// Directs events to `sink` and sets parameters of explorations by name.
  public func start(settings: [String: String], sink: @escaping @Sendable (Event) -> Void) {
    state.withLock {
      $0.sink = sink
      $0.settings = settings
    }
  }

  func emit(_ event: Event) {
    state.withLock { state in
      if case .output(let output) = event, output.checks.isEmpty {
        state.outputs += 1
        if state.outputs > Self.outputLimit { return }
      }
      state.sink(event)
    }
  }

  // MARK: Called by generated code

  /// A block begins.
  public func begin(block: Int) {
    state.withLock {
      ($0.printed, $0.outputs) = (0, 0)
      $0.sink(.begin(block: block))
    }
  }

  /// The statement on this Markdown line begins.
  public func at(line: Int) {
    state.withLock {
      $0.line = line
      $0.sink(.at(line: line))
    }
  }

  /// A block ended.
  public func end(block: Int) {
    state.withLock {
      for (count, limit, what) in [
        ($0.printed, Self.printLimit, "characters"), ($0.outputs, Self.outputLimit, "outputs"),
      ] where count > limit {
        $0.sink(.output(.printed("… and \(count - limit) more \(what), not shown.\n")))
      }
      $0.sink(.end(block: block))
    }
  }

  /// A computed value in running text.
  public func value<Value>(_ index: Int, _ value: Value) {
    emit(.value(index: index, text: Display.inline(value)))
  }

  /// Puts out the value of a block's last expression.
  public func display<Value>(_ value: Value) { show(value) }

  /// A last expression without a value puts out nothing.
  public func display(_ value: Void) {}

  /// Lets a `throws` block compile without warnings whatever it contains.
  public func mayThrow() throws { state.withLock { $0.hasThrown = false } }

  /// Takes down the error of a `throws` block.
  public func caught(_ error: any Error) {
    state.withLock {
      $0.hasThrown = true
      $0.sink(.output(.thrown(Display.text(error))))
    }
  }

  /// Fails the lesson if the `throws` block before did not throw.
  public func requireThrow(line: Int) throws {
    guard state.withLock({ $0.hasThrown }) else { throw LessonError.blockDidNotThrow }
  }

  // MARK: Called by functions of this module

  func print(_ text: String) {
    state.withLock {
      let room = Self.printLimit - $0.printed
      $0.printed += text.count
      if room > 0 {
        $0.sink(.output(.printed(room >= text.count ? text : String(text.prefix(room)))))
      }
    }
  }

  /// The value set for a parameter, noting that it was asked for.
  func setting(_ name: String) -> String? {
    state.withLock {
      $0.usedSettings.insert(name)
      return $0.settings[name]
    }
  }

  // MARK: Called by the process that runs the lesson

  /// Runs a lesson to its end or its first error, reporting either.
  public func run(_ program: LessonProgram) async {
    do {
      try await program.run(self)
      if let misuse = unusedSetting() { emit(.misused(message: misuse.description)) }
      emit(.finished)
    } catch let error as LessonError where error.isMisuse {
      emit(.misused(message: error.description))
      emit(.finished)
    } catch {
      emit(.failed(line: state.withLock { $0.line }, message: Display.text(error)))
    }
  }

  /// A parameter that was set but that no exploration asked for.
  private func unusedSetting() -> LessonError? {
    state.withLock { state in
      Set(state.settings.keys).subtracting(state.usedSettings).min().map {
        LessonError.unknownSetting($0, known: state.usedSettings.sorted())
      }
    }
  }
}
