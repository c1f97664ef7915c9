import Foundation
import Testing

@testable import LessonRuntime

private enum Mode: Hashable { case fast, slow }
private enum Form: Error {
  case plain(Int)
  case labeled(bits: Int)
  case several(Int, name: String)
  case inner(Mode?)
  indirect case nested([Form])
}
private struct Job { var mode = Mode.fast }
private struct Named { var name = "a b", sizes: [Float] = [0.5, -2] }
private struct Pair<First, Second> { var first: First, second: Second }
private struct Described: CustomStringConvertible { var description: String { "in words" } }
private protocol Shape {}
private struct Square: Shape { var side = 2 }

private class Node {
  var value = 1
  var next: Node?
  lazy var later = 2
}
private final class Leaf: Node { var name = "leaf" }
private actor Counter { var count = 3 }

@propertyWrapper private struct Clamped { var wrappedValue: Int }
private struct Wrapping { @Clamped var level = 4 }

private func ring() -> Node {
  let node = Node()
  node.next = node
  return node
}

/// A value with its texts as it is shown and as it is printed.
private struct Sample: Sendable, CustomTestStringConvertible {
  let shown: String
  let printed: String
  let value: @Sendable () -> Any

  init(_ shown: String, _ printed: String, _ value: @autoclosure @escaping @Sendable () -> Any) {
    (self.shown, self.printed, self.value) = (shown, printed, value)
  }

  init(_ text: String, _ value: @autoclosure @escaping @Sendable () -> Any) {
    self.init(text, text, value())
  }

  var testDescription: String { printed }
}

private let structures: [Sample] = [
  Sample("Job(mode: fast)", Job()), Sample("slow", Mode.slow), Sample("plain(1)", Form.plain(1)),
  Sample("labeled(bits: 4)", Form.labeled(bits: 4)),
  Sample("several(1, name: \"x\")", Form.several(1, name: "x")),
  Sample("inner(fast)", "inner(Optional(fast))", Form.inner(.fast)),
  Sample("inner(nil)", Form.inner(nil)),
  Sample("nested([plain(1), inner(nil)])", Form.nested([.plain(1), .inner(nil)])),
  Sample(
    "Named(name: \"a b\", sizes: [0.5, −2])", "Named(name: \"a b\", sizes: [0.5, -2.0])", Named()),
  Sample(
    "Pair<Mode, Job>(first: slow, second: Job(mode: fast))",
    Pair(first: Mode.slow, second: Job())),
  Sample("[in words]", [Described()]), Sample("Square(side: 2)", Square() as any Shape),
  Sample("Node(value: 1, next: nil, later: nil)", Node()),
  Sample("Leaf(value: 1, next: nil, later: nil, name: \"leaf\")", Leaf()),
  Sample(
    "Node(value: 1, next: Node(↺), later: nil)",
    "Node(value: 1, next: Optional(Node(↺)), later: nil)", ring()),
  Sample("Counter(count: 3)", Counter()),
  Sample("Wrapping(_level: Clamped(wrappedValue: 4))", Wrapping()),
  Sample("Mode", Mode.self), Sample("Array<Job>", [Job].self), Sample("\\Job.mode", \Job.mode),
]

private let collections: [Sample] = [
  Sample("[fast, slow]", Set([Mode.slow, .fast])), Sample("[2, 10]", Set([10, 2])),
  Sample("[a, b]", "[\"a\", \"b\"]", Set(["b", "a"])), Sample("[:]", [Int: Int]()),
  Sample("[fast: 1, slow: 2]", [Mode.slow: 2, .fast: 1]),
  Sample("[a: 1, b: [2]]", "[\"a\": 1, \"b\": [2]]", ["b": [2], "a": 1] as [String: Any]),
  Sample("[2, 10]", [10: 1, 2: 1].keys), Sample("[1, 2]", [1: 2, 3: 1].values),
  Sample("[b: 1, a: 2]", "[\"b\": 1, \"a\": 2]", ["b": 1, "a": 2] as KeyValuePairs),
  Sample("[2, 3]", [1, 2, 3].dropFirst()), Sample("[[fast], []]", [[Mode.fast], []]),
  Sample("[1, nil]", "[Optional(1), nil]", [1, nil] as [Int?]),
  Sample("(low: 1, 2.5)", (low: 1, 2.5)), Sample("(x, 1)", "(\"x\", 1)", ("x", 1)),
  Sample("1..<3", 1..<3), Sample("−1...2.5", "-1.0...2.5", -1...2.5), Sample("3...", 3...),
  Sample("[fast]", [AnyHashable(Mode.fast)]), Sample("[1, [2]]", [1, [2]] as [Any]),
  Sample(
    "LazyFilterSequence<Array<Int>>", "LazyFilterSequence<Array<Int>>",
    type(of: [1].lazy.filter { $0 > 0 })),
  Sample("StrideTo<Int>(from: 0, to: 3, by: 1)", stride(from: 0, to: 3, by: 1)),
]

private let words: [Sample] = [
  Sample("a\nb", "a\nb"), Sample("bc", "abc".dropFirst()), Sample("x", Character("x")),
  Sample("[x]", "[\"x\"]", [Character("x")]),
  Sample("[y]", "[\"y\"]", [Unicode.Scalar(UInt8(121))]),
  Sample("nil", Optional<Int>.none as Any), Sample("3", "Optional(3)", Optional(3) as Any),
  Sample("true", true), Sample("1970-01-01 00:00:00 +0000", Date(timeIntervalSince1970: 0)),
  Sample("3 bytes", Data([1, 2, 3])),
]

private let numbers: [Sample] = [
  Sample("18446744073709551615", UInt64.max), Sample("9007199254740993", 9_007_199_254_740_993),
  Sample(
    "−170141183460469231731687303715884105728",
    "-170141183460469231731687303715884105728", Int128.min),
  Sample("0", "-0.0", -0.0), Sample("0", "-0.0", Float(-0.0)),
  Sample("4.941·10⁻³²⁴", "5e-324", Double.leastNonzeroMagnitude),
  Sample("1.401·10⁻⁴⁵", "1e-45", Float.leastNonzeroMagnitude),
  Sample("0.09998", "0.1", Float16(0.1)), Sample("∞", "inf", Float.infinity),
  Sample("NaN", "nan", Double.nan),
]

struct DisplayTests {
  @Test(arguments: structures + collections + words + numbers)
  fileprivate func everyKindOfValueHasOneText(_ sample: Sample) {
    #expect(Display.text(sample.value()) == sample.shown)
    #expect(Display.printed(sample.value()) == sample.printed)
  }
}

/// Values that have no text, and what their message says.
private let unstable: [(String, @Sendable () -> Any)] = [
  ("a function has no text", { { (n: Int) in n } }),
  ("a function has no text", { [1].lazy.map { $0 + 1 } }),
  ("a function has no text", { [Optional({ 1 })] }),
  ("a key path of computed properties", { \String.count }),
  ("a pointer is an address", { UnsafeMutablePointer<Int>(bitPattern: 4096) as Any }),
  ("a pointer is an address", { [UnsafeRawBufferPointer(start: nil, count: 0)] }),
  ("an ObjectIdentifier is an address", { ObjectIdentifier(Node()) }),
  ("a task has no text", { Task { 1 } }), ("differs from run to run", { ContinuousClock.now }),
  ("differs from run to run", { ["a": 1].startIndex }),
  ("the text contains an address", { NSObject() }),
  ("Swift's own text of a private type", { "\([Mode.fast])" }),
]

@Test(arguments: unstable.indices)
func whatHasNoStableTextFailsTheLessonAtItsLine(index: Int) async {
  let (message, value) = unstable[index]
  for put in [
    { print(value()) }, { show(value(), line: 12) },
    {
      var table = Table("T", columns: "a")
      table.add(value(), line: 12)
      show(table, line: 12)
    },
    { check("c", [value()].map { Opaque(value: $0) }, is: [], source: .byHand, line: 12) },
  ] as [@Sendable () -> Void] {
    let result = await transcript { _ in put() }
    #expect(result.flaws.count == 1)
    #expect([7, 12].contains(result.flaws.first?.line))
    #expect(result.flaws.first?.message.contains(message) == true)
    #expect(result.isFinished)
  }
}

/// Makes anything equatable.
private struct Opaque: Equatable {
  let value: Any
  static func == (a: Opaque, b: Opaque) -> Bool { false }
}

@Test func whatIsNestedTooDeepIsCut() {
  let list = (0..<100).reduce(Optional<Node>.none) { next, _ in
    let node = Node()
    node.next = next
    return node
  }
  let text = Display.text(list as Any)
  #expect(text.contains("next: …"))
  #expect(text.count < 1000)
}

@Test func numbersThatOnlyLookLikeAddressesMayBeShown() async {
  let result = await transcript { _ in
    print("0xcbf29ce484222325 0x7fff 0x3f800000 0xFFFFFFFF 0x123456789ABCDEF0")
  }
  #expect(result.flaws == [])
}
