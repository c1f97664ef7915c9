/// A size in exact arithmetic: once a sum or a product leaves `Int`, it is unknown.
///
/// Sizes are checked with it before memory is taken or anything is counted, so that no later sum or
/// product can leave `Int`.
///
///     (2 * ExactSize(3) + 4).value      // 10
///     (2 * ExactSize(.max)).value       // nil
struct ExactSize: ExpressibleByIntegerLiteral {
  /// The most numbers that a network made for a lesson may hold, 1 GiB of them.
  static let mostNumbers = 1 << 28

  /// The size, or nil if it is larger than `Int.max`.
  let value: Int?

  init(_ value: Int?) { self.value = value }

  init(integerLiteral value: Int) { self.value = value }

  static func * (a: ExactSize, b: ExactSize) -> ExactSize {
    guard let a = a.value, let b = b.value else { return ExactSize(nil) }
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return ExactSize(overflow ? nil : product)
  }

  static func + (a: ExactSize, b: ExactSize) -> ExactSize {
    guard let a = a.value, let b = b.value else { return ExactSize(nil) }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return ExactSize(overflow ? nil : sum)
  }

  /// The product of all sizes.
  static func product(_ sizes: Int...) -> ExactSize { sizes.reduce(1) { $0 * ExactSize($1) } }

  /// Layers between these widths, with a bias for each output, are a network small enough to hold.
  static func requireNetwork(widths: [Int]) {
    precondition(
      widths.count > 1 && widths.allSatisfy { $0 > 0 },
      "a network of the widths \(widths): give at least an input and an output, all positive")
    let parameters = zip(widths, widths.dropFirst())
      .reduce(0 as ExactSize) { $0 + (ExactSize($1.0) + 1) * ExactSize($1.1) }
    precondition(
      parameters.isAtMost(mostNumbers),
      "a network of the widths \(widths) has more than \(mostNumbers) parameters: give smaller widths"
    )
  }

  /// The size is at most so much.
  func isAtMost(_ limit: Int) -> Bool { value.map { $0 <= limit } ?? false }

  /// The size, which must be countable; `what` says what is too large and `advice` what to do.
  func counted(_ what: @autoclosure () -> String, _ advice: @autoclosure () -> String) -> Int {
    guard let value else {
      preconditionFailure("\(what()) are more than \(Int.max): \(advice())")
    }
    return value
  }
}

extension Sequence<Int> {
  /// The sum in exact arithmetic.
  var exactSum: ExactSize { reduce(0) { $0 + ExactSize($1) } }
}

extension Int {
  /// The share of each of so many, rounded up.
  ///
  /// - Precondition: the number is not negative and `shares` at least 1.
  func share(of shares: Int) -> Int { self == 0 ? 0 : (self - 1) / shares + 1 }
}
