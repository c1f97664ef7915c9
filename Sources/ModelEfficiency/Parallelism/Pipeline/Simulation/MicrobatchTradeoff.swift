/// What cutting a mini-batch into more micro-batches costs and gains on a pipeline.
///
/// Computing and bytes are divided by M, but each message also costs a fixed time α. All times are
/// whole units of the caller's choice.
public struct MicrobatchTradeoff: Hashable, Sendable {
  /// The forward pass of the whole mini-batch through one stage.
  public let forward: Int
  /// Its backward pass through one stage.
  public let backward: Int
  /// α, the time of a message of no bytes.
  public let perMessage: Int
  /// β, the time on the link of all bytes of the mini-batch at one boundary, one way.
  public let perMinibatch: Int

  /// Creates a pipeline's costs.
  public init(forward: Int, backward: Int, perMessage: Int, perMinibatch: Int) {
    self.forward = forward
    self.backward = backward
    self.perMessage = perMessage
    self.perMinibatch = perMinibatch
  }

  /// GPipe's makespan by simulation, with senders that wait until their message has arrived, or
  /// with links that merely delay it.
  ///
  /// - Throws: `PipelineError` if M does not divide the forward pass, the backward pass and β, so
  ///   that a micro-batch's times are not whole, or a time is negative or too long.
  public func makespan(
    stages: Int, microbatches: Int, blocking: Bool = true
  ) throws(PipelineError) -> Int {
    let schedule = try PipelineSchedule.gpipe(stages: stages, microbatches: microbatches)
    func share(_ whole: Int) throws(PipelineError) -> Int {
      guard whole.isMultiple(of: microbatches) else {
        throw .microbatchesDoNotDivide(
          microbatches: microbatches, what: "units of time", count: whole)
      }
      return whole / microbatches
    }
    let costs = PipelineCosts(forward: try share(forward), backward: try share(backward))
    let bytes = try share(perMinibatch)
    for time in [perMessage, bytes] where time < 0 { throw .negative("units of time", time) }
    guard let time = [perMessage, bytes].exactSum.value else {
      throw .tooLong(passes: schedule.passes, longest: perMessage)
    }
    let link = blocking ? PipelineLink.blocking(time) : .latency(time)
    return try PipelineSimulation(of: schedule, costs: costs, link: link).makespan
  }

  /// The number of micro-batches at which the makespan with blocking sends is shortest, if fractions
  /// were possible.
  ///
  /// With T = forward + backward the makespan is (M+K−2)(T/M + 2α + 2β/M) + T/M. Its derivative
  /// vanishes at M* = √(((K−2)(T + 2β) + T) / 2α).
  ///
  /// - Precondition: `perMessage` is positive and there are at least two stages; with free messages,
  ///   or without any, more micro-batches never hurt. No time is negative.
  public func bestMicrobatches(stages: Int) -> Double {
    precondition(
      perMessage > 0 && stages > 1,
      "\(perMessage) units a message, \(stages) stages: without a cost per message there is no optimum"
    )
    precondition(
      min(forward, backward, perMinibatch) >= 0,
      "\(forward), \(backward) and \(perMinibatch) units of time: give numbers that are not negative"
    )
    let work = Double(forward) + Double(backward)
    let crossing = Double(stages - 2) * (work + 2 * Double(perMinibatch))
    return ((crossing + work) / (2 * Double(perMessage))).squareRoot()
  }
}
