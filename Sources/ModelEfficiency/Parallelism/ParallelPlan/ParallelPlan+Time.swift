extension ParallelPlan {
  /// The seconds of a step, term by term.
  ///
  /// Computing takes 6 operations for each parameter and token, and 8 if every layer is computed
  /// again; what selective recomputation takes is left out. Each layer and micro-batch takes
  /// four ring all-reduces of 2sbh bytes among t devices, each boundary of stages two messages of
  /// 2sbh bytes. The pipeline's bubble adds p − 1 micro-batches to M. At the end the 16-bit
  /// gradients, 2Ψ/(p·t) bytes, are all-reduced among the d copies.
  func time(of job: TrainingJob, on cluster: Cluster) -> [PricedPlan.TimeTerm] {
    let microbatches = Double(microbatches(of: job))
    let compute = computeSeconds(job, cluster)
    let layers = tensorSeconds(job, cluster)
    let boundary = boundarySeconds(job, cluster)
    return [
      .init(name: "compute", seconds: microbatches * compute),
      .init(name: "tensor all-reduces", seconds: microbatches * layers),
      .init(name: "stage boundaries", seconds: microbatches * boundary),
      .init(
        name: "pipeline bubble",
        seconds: Double(pipeline - 1) * (compute + layers + boundary)),
      .init(name: "gradient all-reduce", seconds: gradientSeconds(job, cluster)),
    ]
  }

  /// One micro-batch on one stage.
  private func computeSeconds(_ job: TrainingJob, _ cluster: Cluster) -> Double {
    let perParameter = job.recomputation == .full ? 8.0 : 6.0
    let operations = perParameter * Double(job.parameters) * Double(microbatch * job.tokens)
    return operations / Double(pipeline * tensor) / cluster.operationsPerSecond
  }

  private func tensorSeconds(_ job: TrainingJob, _ cluster: Cluster) -> Double {
    let cost = AllReduceCost(.ring, ranks: tensor, link: cluster.link(across: tensor))
    let layers = job.shape.layers / pipeline
    return Double(4 * layers) * cost.seconds(bytes: hiddenBytes(job))
  }

  private func boundarySeconds(_ job: TrainingJob, _ cluster: Cluster) -> Double {
    guard pipeline > 1 else { return 0 }
    let link = cluster.link(across: devices)
    return 2 * (link.latency + link.secondsPerByte * Double(hiddenBytes(job)))
  }

  private func gradientSeconds(_ job: TrainingJob, _ cluster: Cluster) -> Double {
    AllReduceCost(.ring, ranks: data, link: cluster.link(across: data * tensor))
      .seconds(bytes: 2 * job.parameters / (pipeline * tensor))
  }

  private func hiddenBytes(_ job: TrainingJob) -> Int {
    2 * job.tokens * microbatch * job.shape.hiddenSize
  }
}
