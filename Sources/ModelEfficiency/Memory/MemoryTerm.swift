/// A named part of a memory bill, in bytes.
public struct MemoryTerm: Hashable, Sendable {
  /// What occupies the memory.
  public let name: String
  /// How many bytes.
  public let bytes: Int
  /// The kind of model state it is, or nil for what is none, such as activations.
  public let kind: TrainingRecipe.Kind?

  /// Creates a part of a bill.
  ///
  /// - Precondition: `bytes` is not negative.
  public init(_ name: String, bytes: Int, kind: TrainingRecipe.Kind? = nil) {
    precondition(bytes >= 0, "\(name): \(bytes) bytes; a part of a bill is not negative")
    self.name = name
    self.bytes = bytes
    self.kind = kind
  }
}

extension Sequence<MemoryTerm> {
  /// The sum of all parts, in bytes.
  ///
  /// - Precondition: it can be counted.
  public var totalBytes: Int {
    map(\.bytes).exactSum.counted("the bytes of all parts", "give smaller parts")
  }

  /// The sum of the parts that are of one kind of model state, in bytes.
  ///
  ///     memory.terms(zero: .gradients, devices: 64).bytes(of: .optimizerStates)
  public func bytes(of kind: TrainingRecipe.Kind) -> Int {
    filter { $0.kind == kind }.totalBytes
  }
}

extension Int {
  /// This many bytes in gigabytes, 10⁹ bytes: what vendors and papers mean by GB.
  public var gigabytes: Double { Double(self) / 1e9 }

  /// This many bytes in gibibytes, 2³⁰ bytes: what operating systems and `nvidia-smi` count.
  public var gibibytes: Double { Double(self) / Double(1 << 30) }

  /// This many bytes in mebibytes, 2²⁰ bytes.
  public var mebibytes: Double { Double(self) / Double(1 << 20) }
}
