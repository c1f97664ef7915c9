extension ParallelPlan {
  /// The bytes on a device of the first stage, which keeps the most activations.
  ///
  /// States: 16·Ψ/(p·t) for mixed-precision Adam without ZeRO. Activations: min(p, M) micro-batches
  /// of L/p layers, divided by t with sequence parallelism.
  func memory(of job: TrainingJob) -> [MemoryTerm] {
    let shards = pipeline * tensor
    let states = TrainingMemory(
      parameters: job.parameters.share(of: shards), recipe: job.recipe)
    let layer = ActivationMemory(job.shape, sequences: microbatch, tokens: job.tokens)
      .layerTerms(tensorRanks: tensor, sequenceParallel: true, job.recomputation).totalBytes
    let kept = min(pipeline, microbatches(of: job))
    return [
      MemoryTerm("model states", bytes: states.bytesPerDevice(zero: job.zero, devices: data)),
      MemoryTerm("activations", bytes: kept * layer * (job.shape.layers / pipeline)),
    ]
  }

  /// M, the micro-batches of each copy in a step.
  ///
  /// - Precondition: d·b divides the sequences of the job.
  public func microbatches(of job: TrainingJob) -> Int {
    precondition(
      job.sequences % (data * microbatch) == 0,
      "d·b = \(data * microbatch) does not divide the \(job.sequences) sequences")
    return job.sequences / (data * microbatch)
  }
}
