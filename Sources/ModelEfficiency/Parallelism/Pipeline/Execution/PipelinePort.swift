/// Where one stage gets and leaves what its ops need and make.
///
/// Values for other stages are messages. They carry no labels: everyone knows the schedule, so the
/// reader knows in which order each other stage sends to it, and puts aside what comes early.
struct PipelinePort {
  private let rank: any Communicator
  private let schedule: PipelineSchedule
  /// The rows of a micro-batch.
  private let rows: Int
  /// The values at a row of each chunk's input.
  private let widths: [Int]
  /// What is at hand before it is needed.
  private var kept: [PipelineValue: Matrix] = [:]
  /// What each stage will still send to this one; the next message is the last element.
  private var awaited: [[PipelineValue]]

  init(_ rank: any Communicator, schedule: PipelineSchedule, rows: Int, widths: [Int]) {
    self.rank = rank
    self.schedule = schedule
    self.rows = rows
    self.widths = widths
    awaited = schedule.orders.map { order in
      order.reversed().compactMap(\.makes).filter { value in
        schedule.isSent(value) && schedule.stage(ofChunk: value.reader) == rank.rank
      }
    }
  }

  /// Leaves a value for the one op that will take it.
  mutating func leave(_ matrix: Matrix, as value: PipelineValue) async throws {
    if schedule.isSent(value) {
      try await rank.send(matrix.elements, to: schedule.stage(ofChunk: value.reader))
    } else {
      kept[value] = matrix
    }
  }

  /// Waits for a value and takes it.
  mutating func take(_ value: PipelineValue) async throws -> Matrix {
    while true {
      if let matrix = kept.removeValue(forKey: value) { return matrix }
      let source = schedule.stage(ofChunk: value.chunk)
      guard let next = awaited[source].popLast() else {
        preconditionFailure("a checked schedule makes every value that it needs")
      }
      // An output and the gradient that comes back for it are of one size.
      let columns = widths[max(next.chunk, next.reader)]
      let elements = try await rank.receive(rows * columns, from: source)
      kept[next] = Matrix(rows: rows, columns: columns, elements: elements)
    }
  }
}
