/// A named part of a memory bill, in bytes.
public struct MemoryTerm: Hashable, Sendable {
  /// What occupies the memory.
  public let name: String
  /// How many bytes.
  public let bytes: Int

  /// Creates a part of a bill.
  public init(_ name: String, bytes: Int) {
    self.name = name
    self.bytes = bytes
  }
}

extension Sequence<MemoryTerm> {
  /// The sum of all parts, in bytes.
  public var totalBytes: Int { reduce(0) { $0 + $1.bytes } }
}

extension Int {
  /// This many bytes in gigabytes, 10⁹ bytes: what vendors and papers mean by GB.
  public var gigabytes: Double { Double(self) / 1e9 }

  /// This many bytes in gibibytes, 2³⁰ bytes: what operating systems and `nvidia-smi` count.
  public var gibibytes: Double { Double(self) / Double(1 << 30) }

  /// This many bytes in mebibytes, 2²⁰ bytes.
  public var mebibytes: Double { Double(self) / Double(1 << 20) }
}
