/// Where stages leave values for each other. A reader waits until its value is there.
actor PipelineMailbox {
  private let schedule: PipelineSchedule
  private var letters: [PipelineValue: Matrix] = [:]
  private var readers: [PipelineValue: CheckedContinuation<Matrix, Never>] = [:]

  /// The values that crossed from one stage to another.
  private(set) var messages = 0
  /// Their bytes.
  private(set) var bytes = 0

  init(for schedule: PipelineSchedule) { self.schedule = schedule }

  /// Leaves a value for the one op that will take it.
  func send(_ matrix: Matrix, as value: PipelineValue) {
    if schedule.isSent(value) {
      messages += 1
      bytes += matrix.elements.count * MemoryLayout<Float>.size
    }
    if let reader = readers.removeValue(forKey: value) {
      reader.resume(returning: matrix)
    } else {
      letters[value] = matrix
    }
  }

  /// Waits for a value and takes it out; no value gives nothing. Schedules are checked when they are
  /// made, so that every value comes.
  func receive(_ value: PipelineValue?) async -> Matrix? {
    guard let value else { return nil }
    if let matrix = letters.removeValue(forKey: value) { return matrix }
    return await withCheckedContinuation { readers[value] = $0 }
  }
}
