import LessonRuntime

extension FigureSamples {
  /// Three stages, four micro-batches, all forwards before all backwards.
  static let timeline = Figure.timeline(
    title: "All forwards, then all backwards", caption: "Three stages, four micro-batches.",
    alt: "Each stage begins one slot after the one before and idles in the middle.",
    Timeline(
      axis: "time, slots", kinds: ["forward", "backward"],
      lanes: (0..<3).map { stage in
        let forwards = (0..<4).map { batch in
          Timeline.Span(
            Double(stage + batch), Double(stage + batch + 1), kind: 0, label: "\(batch)")
        }
        let backwards = (0..<4).map { batch in
          let start = Double(6 + 2 * (2 - stage) + 2 * batch)
          return Timeline.Span(start, start + 2, kind: 1, label: "\(batch)")
        }
        return .init("stage \(stage)", forwards + backwards)
      }))

  /// Hundreds of unlabeled spans, some shorter than a pixel, and a lane without any.
  static let fineTimeline = Figure.timeline(
    title: "Fine work", caption: "Many short spans.", alt: "Spans of three kinds in turn.",
    Timeline(
      axis: "time, s", kinds: ["compute", "send", "wait for the slowest of all devices"],
      lanes: [
        .init(
          "a device with a long name that cannot stand beside its lane",
          (0..<300).map { .init(Double($0), Double($0) + 0.6, kind: $0 % 3) }),
        .init("idle", []),
      ]))
}
