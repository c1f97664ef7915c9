extension Collective {
  /// The arrays of all ranks before the first step and after each, computed one after another in
  /// this task: what the ranks get by exchanging messages, bit for bit.
  ///
  /// Example: ring reduce-scatter of [1, 2] and [10, 20] gives [11, 2] and [10, 22].
  ///
  /// - Parameter arrays: one array of `count` values for each rank.
  /// - Throws: `CommunicationError` if the arrays do not fit, or all states together have more than
  ///   2²⁸ numbers.
  public func states(of arrays: [[Float]]) throws -> [[[Float]]] {
    try require(arrays)
    guard ExactSize.product(steps.count + 1, ranks, count).isAtMost(ExactSize.mostNumbers) else {
      throw CommunicationError.tooManyStates(steps: steps.count, limit: ExactSize.mostNumbers)
    }
    return steps.reduce(into: [arrays]) { states, step in
      states.append(Self.state(after: step, from: states[states.count - 1]))
    }
  }

  /// The arrays of all ranks after the last step.
  ///
  /// - Throws: `CommunicationError` if the arrays do not fit.
  public func result(of arrays: [[Float]]) throws -> [[Float]] {
    try require(arrays)
    return steps.reduce(arrays) { Self.state(after: $1, from: $0) }
  }

  private static func state(after step: [Transfer], from before: [[Float]]) -> [[Float]] {
    step.reduce(into: before) { after, transfer in
      transfer.take(
        Array(before[transfer.source][transfer.range]), into: &after[transfer.destination])
    }
  }

  private func require(_ arrays: [[Float]]) throws {
    guard arrays.count == ranks else {
      throw CommunicationError.wrongGroup(expected: ranks, size: arrays.count)
    }
    for (rank, array) in arrays.enumerated() where array.count != count {
      throw CommunicationError.shapeMismatch(
        source: rank, destination: rank, expected: count, received: array.count)
    }
  }
}

extension Transfer {
  /// What the receiver does with the values of a message.
  func take(_ message: [Float], into values: inout [Float]) {
    switch effect {
    case .replace: values.replaceSubrange(range, with: message)
    case .add: for (index, value) in zip(range, message) { values[index] += value }
    }
  }
}
