/// Values without a text that is the same in every run.
enum UnstableValue {
  /// Why a value has no stable text and what to show instead, or `nil` if its parts decide.
  static func reason(_ value: Any) -> String? {
    switch value {
    case let path as AnyKeyPath: reason(path)
    case is ObjectIdentifier:
      "an ObjectIdentifier is an address, which differs from run to run; show a name or a number"
    case is any AddressValue:
      "a pointer is an address, which differs from run to run; show what it points to"
    case is any RunValue:
      "a \(type(of: value)) differs from run to run; show a value that was computed with it"
    case is any TaskValue: "a task has no text; show its value: 'try await task.value'"
    default: nil
    }
  }

  /// The path of stored properties has their names; others are told apart by addresses.
  private static func reason(_ path: AnyKeyPath) -> String? {
    ["<computed", "<offset"].contains(where: path.debugDescription.contains)
      ? "a key path of computed properties has no stable text; show the value that it leads to"
      : nil
  }
}

/// A value that is an address.
private protocol AddressValue {}

extension UnsafePointer: AddressValue {}
extension UnsafeMutablePointer: AddressValue {}
extension UnsafeRawPointer: AddressValue {}
extension UnsafeMutableRawPointer: AddressValue {}
extension UnsafeBufferPointer: AddressValue {}
extension UnsafeMutableBufferPointer: AddressValue {}
extension UnsafeRawBufferPointer: AddressValue {}
extension UnsafeMutableRawBufferPointer: AddressValue {}
extension OpaquePointer: AddressValue {}
extension Unmanaged: AddressValue {}

/// A value that depends on the clock or on the run's own hashing.
private protocol RunValue {}

extension ContinuousClock.Instant: RunValue {}
extension SuspendingClock.Instant: RunValue {}
extension Hasher: RunValue {}
extension Set.Index: RunValue {}
extension Dictionary.Index: RunValue {}

/// A piece of work that is still running.
private protocol TaskValue {}

extension Task: TaskValue {}
extension UnsafeCurrentTask: TaskValue {}
