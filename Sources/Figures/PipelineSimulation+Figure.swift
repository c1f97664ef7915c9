import LessonRuntime
import ModelEfficiency

extension PipelineSimulation {
  /// What each stage does over time: one lane a stage, ops labeled with their micro-batches, the
  /// chunks of an interleaved schedule and blocked senders told apart by color. With
  /// `showingMemory`, each stage has a second lane: how many activations it keeps.
  ///
  ///     show(run.figure(title: "GPipe", caption: "Two stages, two micro-batches."))
  public func figure(
    title: String, caption: String, unit: String = "units", showingMemory: Bool = false
  ) -> Figure {
    let lanes = PipelineLanes(simulation: self, showsMemory: showingMemory)
    return Figure.timeline(
      title: title, caption: caption, alt: summary(unit: unit),
      Timeline(axis: "time, \(unit)", kinds: lanes.kinds.map(\.name), lanes: lanes.lanes))
  }

  /// The makespan, and what each stage idles and keeps, as a sentence.
  private func summary(unit: String) -> String {
    let stages = 0..<schedule.stages
    func list(_ number: (Int) -> Int) -> String {
      stages.map { "\(number($0))" }.joined(separator: ", ")
    }
    let kept = schedule.chunksPerStage == 1 ? "micro-batches" : "micro-batches of a chunk"
    let parts =
      schedule.microbatches == 1 ? "1 micro-batch" : "\(schedule.microbatches) micro-batches"
    return "\(schedule.name) with \(schedule.stages) stages and \(parts) "
      + "takes \(makespan) \(unit). Idle time by stage: \(list(idleTime(ofStage:))). "
      + "Kept at most, in \(kept): \(list(schedule.peakActivations(onStage:)))."
  }
}
