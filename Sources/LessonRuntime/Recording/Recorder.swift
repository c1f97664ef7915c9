import Synchronization
import Text

/// Takes down what a running lesson puts out and passes it on, event by event.
///
/// Generated code calls it at every block and statement; `print`, `show`, `check` and `explore` find
/// it in `Recorder.current`. It may be called from any thread.
public final class Recorder: Sendable {
  /// The recorder of the running lesson.
  @TaskLocal public static var current = Recorder.process

  /// The recorder of a lesson's own process; silent until the process sets its sink.
  public static let process = Recorder(sink: { _ in })

  /// How many characters a block may put out before the rest is only counted.
  public static let printLimit = 20_000

  /// How many outputs a block may show before the rest is only counted; failed checks are always
  /// shown.
  public static let outputLimit = 1000

  private let state: Mutex<RecorderState>

  /// Creates a recorder that passes events to `sink`, one at a time.
  public init(sink: @escaping @Sendable (Event) -> Void) {
    state = Mutex(RecorderState(sink: sink))
  }

  /// Directs events to `sink` and sets parameters of explorations by name.
  ///
  /// - Parameter direct: gives what was written past the recorder since it was last asked.
  public func start(
    settings: [String: String], direct: @escaping @Sendable () -> DirectText? = { nil },
    sink: @escaping @Sendable (Event) -> Void
  ) {
    state.withLock {
      $0.sink = sink
      $0.direct = direct
      $0.settings = settings
    }
  }

  // MARK: Called by generated code

  /// A block begins.
  public func begin(block: Int) { state.withLock { $0.begin(block) } }

  /// The statement on this Markdown line begins.
  public func at(line: Int) {
    state.withLock {
      $0.takeDirect()
      $0.line = line
      $0.sink(.at(line: line))
    }
  }

  /// A block ended.
  public func end(block: Int) { state.withLock { $0.end(block) } }

  /// A computed value in running text.
  public func value<Value>(_ index: Int, _ value: Value) {
    let text = Display.text(value, for: self)
    state.withLock { $0.value(index, text) }
  }

  /// Puts out the value of a block's last expression.
  public func display<Value>(_ value: Value) { emit(Display.output(value, for: self)) }

  /// A last expression without a value puts out nothing.
  public func display(_ value: Void) {}

  /// Lets a `throws` block compile without warnings whatever it contains.
  public func mayThrow() throws { state.withLock { $0.hasThrown = false } }

  /// Takes down the error of a `throws` block.
  public func caught(_ error: any Error) {
    state.withLock { $0.hasThrown = true }
    emit(.thrown(Display.text(error, for: self)))
  }

  /// Fails the lesson if the `throws` block before did not throw.
  public func requireThrow(line: Int) throws {
    guard state.withLock({ $0.hasThrown }) else { throw LessonError.blockDidNotThrow }
  }

  // MARK: Called by functions of this module

  /// Takes down an output.
  ///
  /// - Parameter line: the Markdown line to report a flaw at, or `nil` for the statement's.
  func emit(_ output: Output, line: Int? = nil) { state.withLock { $0.record(output, line) } }

  /// Fails the lesson at its end: something it put out has no text that is the same in every run.
  func flaw(_ message: String, line: Int? = nil) { state.withLock { $0.flaw(message, line) } }

  /// An exploration begins, unless another one is being computed.
  func begin(_ exploration: Exploration, line: Int) throws {
    try state.withLock { try $0.begin(exploration, line) }
  }

  /// The outputs for the exploration's next value follow.
  func beginFrame() {
    state.withLock {
      $0.takeDirect()
      $0.sink(.beginFrame)
    }
  }

  /// The exploration's values are done.
  func endExploration() {
    state.withLock {
      $0.takeDirect()
      $0.exploration = nil
      $0.sink(.endExploration)
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
      if let misuse = unusedSetting() { pass(.misused(message: misuse.description.visible)) }
      pass(.finished)
    } catch let error as LessonError where error.isMisuse {
      pass(.misused(message: error.description.visible))
      pass(.finished)
    } catch {
      let message = RunText(Display.text(error, for: self), isInLines: true).text
      pass(.failed(line: state.withLock { $0.line }, message: String(message.prefix(2000))))
    }
  }

  private func pass(_ event: Event) {
    state.withLock {
      $0.takeDirect()
      $0.sink(event)
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
