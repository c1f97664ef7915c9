extension Collective {
  /// The arrays of all ranks before the first step and after each, computed one after another in
  /// this task: what the ranks get by exchanging messages, bit for bit.
  ///
  /// Example: ring reduce-scatter of [1, 2] and [10, 20] gives [11, 2] and [10, 22].
  ///
  /// - Parameter arrays: one array of `count` values for each rank.
  public func states(of arrays: [[Float]]) throws -> [[[Float]]] {
    try require(arrays)
    return steps.reduce(into: [arrays]) { states, step in
      let before = states[states.count - 1]
      states.append(
        step.reduce(into: before) { after, transfer in
          transfer.take(
            Array(before[transfer.source][transfer.range]), into: &after[transfer.destination])
        })
    }
  }

  /// The arrays of all ranks after the last step.
  public func result(of arrays: [[Float]]) throws -> [[Float]] {
    try states(of: arrays).last ?? arrays
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
