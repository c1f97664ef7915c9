/// A claim, what was computed for it, and what became of it.
public struct Check: Codable, Hashable, Sendable {
  /// What became of a claim.
  public enum Verdict: String, Codable, Sendable {
    /// The computed value agrees.
    case holds
    /// The computed value differs: the lesson fails.
    case fails
    /// The published number is wrong, and the computed one shows it.
    case erratum
  }

  /// What is claimed.
  public var name: String
  /// The computed value.
  public var computed: String
  /// The published value with its tolerance; empty for a statement that is true or false.
  public var published: String
  /// Where it was published.
  public var source: Source
  /// What became of it.
  public var verdict: Verdict
  /// Why the published number is wrong.
  public var note: String
  /// The Markdown line of the check.
  public var line: Int

  /// Creates a claim from its parts.
  public init(
    name: String, computed: String, published: String, source: Source, verdict: Verdict,
    note: String = "", line: Int
  ) {
    self.name = name
    self.computed = computed
    self.published = published
    self.source = source
    self.verdict = verdict
    self.note = note
    self.line = line
  }
}

/// Checks that a computed number is a published one, within a tolerance.
///
///     check("per-channel error", error, is: 2.08, within: 0.005, source: .slide("Per-Channel Quantization"))
public func check(
  _ name: String, _ computed: some BinaryFloatingPoint, is published: Double,
  within tolerance: Double, source: Source, line: Int = #line
) {
  let value = Double(computed)
  let holds = abs(value - published) <= tolerance
  record(
    Check(
      name: name, computed: ClaimFormat(tolerance).text(value),
      published: ClaimFormat(tolerance).text(published, tolerance: tolerance), source: source,
      verdict: holds ? .holds : .fails, line: line))
}

/// Checks that a computed whole number is a published one, exactly.
public func check<Whole: BinaryInteger>(
  _ name: String, _ computed: Whole, is published: Whole, source: Source, line: Int = #line
) {
  record(
    Check(
      name: name, computed: grouped(computed), published: grouped(published), source: source,
      verdict: computed == published ? .holds : .fails, line: line))
}

/// Checks that computed values are published ones, all of them and in order.
public func check<Element: Equatable>(
  _ name: String, _ computed: [Element], is published: [Element], source: Source, line: Int = #line
) {
  record(
    Check(
      name: name, computed: Display.text(computed, line: line),
      published: Display.text(published, line: line), source: source,
      verdict: computed == published ? .holds : .fails, line: line))
}

/// Checks that a statement is true.
///
///     check("RTN collapses at 3 bits", rtn3 > 2 * full)
public func check(
  _ name: String, _ holds: Bool, source: Source = .experiment, line: Int = #line
) {
  record(
    Check(
      name: name, computed: holds ? "true" : "false", published: "", source: source,
      verdict: holds ? .holds : .fails, line: line))
}

/// States that a published number is wrong: the computed one must differ by more than the tolerance.
///
/// If it does not, the erratum itself is wrong and the lesson fails.
public func erratum(
  _ name: String, _ computed: some BinaryFloatingPoint, printed published: Double,
  within tolerance: Double, source: Source, because note: String, line: Int = #line
) {
  let value = Double(computed)
  let differs = abs(value - published) > tolerance
  record(
    Check(
      name: name, computed: ClaimFormat(tolerance).text(value),
      published: ClaimFormat(tolerance).text(published, tolerance: tolerance), source: source,
      verdict: differs ? .erratum : .fails, note: note, line: line))
}

/// States that a published whole number is wrong: the computed one must be another.
///
/// If it is not, the erratum itself is wrong and the lesson fails.
public func erratum<Whole: BinaryInteger>(
  _ name: String, _ computed: Whole, printed published: Whole, source: Source,
  because note: String, line: Int = #line
) {
  record(
    Check(
      name: name, computed: grouped(computed), published: grouped(published), source: source,
      verdict: computed != published ? .erratum : .fails, note: note, line: line))
}

/// States that a published claim does not hold: `holds` must be false.
///
/// If it is true, the erratum itself is wrong and the lesson fails.
public func erratum(
  _ name: String, holds: Bool, source: Source, because note: String, line: Int = #line
) {
  record(
    Check(
      name: name, computed: holds ? "true" : "false", published: "true", source: source,
      verdict: holds ? .fails : .erratum, note: note, line: line))
}

private func record(_ check: Check) { Recorder.current.emit(.check(check), line: check.line) }
