import ModelEfficiency
import Testing

/// A text that is not JSON: where, what was expected, and what stands there.
struct BrokenText: Sendable, CustomTestStringConvertible {
  let text: String
  let line: Int
  let column: Int
  let expected: JSONSyntaxError.Expectation
  let found: Character?
  var testDescription: String { text }

  init(
    _ text: String, _ line: Int, _ column: Int, _ expected: JSONSyntaxError.Expectation,
    _ found: Character?
  ) {
    (self.text, self.line, self.column) = (text, line, column)
    (self.expected, self.found) = (expected, found)
  }
}

@Test(arguments: [
  BrokenText("", 1, 1, .value, nil),
  BrokenText("  \n ", 2, 2, .value, nil),
  BrokenText("{", 1, 2, .keyOrEndOfObject, nil),
  BrokenText("{'a': 1}", 1, 2, .keyOrEndOfObject, "'"),
  BrokenText("{a: 1}", 1, 2, .keyOrEndOfObject, "a"),
  BrokenText(#"{"a" 1}"#, 1, 6, .colon, "1"),
  BrokenText(#"{"a": }"#, 1, 7, .value, "}"),
  BrokenText(#"{"a": 'b'}"#, 1, 7, .value, "'"),
  BrokenText("{\"a\": \"cpu\"\n \"b\": 1}", 2, 2, .commaOrEndOfObject, "\""),
  BrokenText(#"{"a": 1,}"#, 1, 9, .key, "}"),
  BrokenText(#"{"a": [1, ]}"#, 1, 11, .value, "]"),
  BrokenText(#"{"a": [1 2]}"#, 1, 10, .commaOrEndOfList, "2"),
  BrokenText("{} {}", 1, 4, .endOfText, "{"),
  BrokenText(#"{"a": 1}, "b": 2"#, 1, 9, .endOfText, ","),
  BrokenText(#"{"a": tru}"#, 1, 7, .value, "t"),
  BrokenText(#"{"a": true1}"#, 1, 11, .commaOrEndOfObject, "1"),
  BrokenText(#"{"a": truest}"#, 1, 7, .value, "t"),
  BrokenText(#"{"a": True}"#, 1, 7, .value, "T"),
  BrokenText(#"{"a": NaN}"#, 1, 7, .value, "N"),
  BrokenText(#"{"a": -}"#, 1, 8, .digit, "}"),
  BrokenText(#"{"a": 1.}"#, 1, 9, .digit, "}"),
  BrokenText(#"{"a": .5}"#, 1, 7, .value, "."),
  BrokenText(#"{"a": 1e}"#, 1, 9, .digit, "}"),
  BrokenText(#"{"a": 01}"#, 1, 8, .noLeadingZero, "1"),
  BrokenText(#"{"a": +1}"#, 1, 7, .value, "+"),
  BrokenText("{\"a\": \"b\n\"}", 1, 9, .endOfString, "\n"),
  BrokenText(#"{"a": "b"#, 1, 9, .endOfString, nil),
  BrokenText(#"{"a": "\x"}"#, 1, 9, .escape, "x"),
  BrokenText(#"{"a": "\u12g4"}"#, 1, 12, .hexadecimalDigit, "g"),
  BrokenText(#"{"a": "\ud800x"}"#, 1, 14, .secondHalf, "x"),
  BrokenText("{\"a\": 1} // note", 1, 10, .endOfText, "/"),
  BrokenText("{\r\n\"a\": 1,\r\n}", 3, 1, .key, "}"),
  BrokenText(String(repeating: "[", count: 101), 1, 101, .lessNesting, "["),
])
func textThatIsNoJSON(broken: BrokenText) {
  let expected = JSONSyntaxError(
    at: TextPosition(line: broken.line, column: broken.column), expected: broken.expected,
    found: broken.found)
  #expect(throws: DeepSpeedConfigError.syntax(expected)) {
    try DeepSpeedConfig(json: broken.text)
  }
}

@Test func syntaxErrorsSayWhatToDo() {
  let error = JSONSyntaxError(
    at: TextPosition(line: 4, column: 5), expected: .commaOrEndOfObject, found: "\"")
  #expect(
    error.description
      == "line 4, column 5: expected a comma or '}', found the quote \": end the entry before it with "
      + "a comma, or the object with '}'")
}

/// Settings that are wrong: the path, and what about it.
struct WrongSetting: Sendable, CustomTestStringConvertible {
  let json: String
  let path: String
  let kind: ConfigProblem.Kind
  var testDescription: String { json }

  init(_ json: String, _ path: String, _ kind: ConfigProblem.Kind) {
    (self.json, self.path, self.kind) = (json, path, kind)
  }

  /// Wrong settings inside `zero_optimization`.
  static func zero(_ json: String, _ path: String, _ kind: ConfigProblem.Kind) -> WrongSetting {
    WrongSetting(
      #"{"zero_optimization": {\#(json)}}"#, "zero_optimization.\(path)", kind)
  }
}

private let devices = ["none", "cpu", "nvme"]
private let tooLarge = ConfigProblem.Kind.outOfRange(
  allowed: "a whole number from 1 to 9223372036854775807")

@Test(arguments: [
  WrongSetting(
    #"{"zero_optimisation": {}}"#, "zero_optimisation",
    .unknownKey(nearest: "zero_optimization")),
  WrongSetting(#"{"learning_rate": 1}"#, "learning_rate", .unknownKey(nearest: nil)),
  WrongSetting(
    #"{"micro_batch_size": 1}"#, "micro_batch_size",
    .unknownKey(nearest: "train_micro_batch_size_per_gpu")),
  WrongSetting(#"{"train_batch_size": 0}"#, "train_batch_size", .outOfRange(allowed: "at least 1")),
  WrongSetting(#"{"train_batch_size": 2.5}"#, "train_batch_size", .notWhole),
  WrongSetting(
    #"{"train_batch_size": "8"}"#, "train_batch_size",
    .wrongKind(expected: #"a whole number or "auto""#, found: "a string")),
  WrongSetting(
    #"{"gradient_clipping": -1}"#, "gradient_clipping",
    .outOfRange(allowed: "at least 0")),
  WrongSetting(
    #"{"bf16": true}"#, "bf16",
    .wrongKind(expected: "an object", found: "true or false")),
  WrongSetting(
    #"{"bf16": {"enabled": 1}}"#, "bf16.enabled",
    .wrongKind(expected: #"true or false or "auto""#, found: "a number")),
  WrongSetting(#"{"steps_per_print": "auto"}"#, "steps_per_print", .autoWithoutMeaning),
  .zero(#""stage": 4"#, "stage", .outOfRange(allowed: "0, 1, 2 or 3")),
  .zero(#""stage": -1"#, "stage", .outOfRange(allowed: "0, 1, 2 or 3")),
  .zero(#""stage": 1.5"#, "stage", .notWhole),
  .zero(#""stage": "auto""#, "stage", .autoWithoutMeaning),
  .zero(#""stage": null"#, "stage", .wrongKind(expected: "a whole number", found: "null")),
  .zero(#""stage": 2, "stage": 3"#, "stage", .repeatedKey),
  .zero(#""stgae": 2"#, "stgae", .unknownKey(nearest: "stage")),
  .zero(#""offload_params": {}"#, "offload_params", .unknownKey(nearest: "offload_param")),
  .zero(
    #""prefetch_bucket_size": 1"#, "prefetch_bucket_size",
    .unknownKey(nearest: "stage3_prefetch_bucket_size")),
  .zero(#""reduce_bucket_size": 0.5"#, "reduce_bucket_size", .notWhole),
  .zero(#""reduce_bucket_size": 15099494.4"#, "reduce_bucket_size", .notWhole),
  .zero(#""reduce_bucket_size": 0"#, "reduce_bucket_size", .outOfRange(allowed: "at least 1")),
  .zero(#""reduce_bucket_size": 1e30"#, "reduce_bucket_size", tooLarge),
  .zero(#""reduce_bucket_size": 1e999"#, "reduce_bucket_size", tooLarge),
  .zero(#""sub_group_size": -1"#, "sub_group_size", .outOfRange(allowed: "at least 0")),
  .zero(#""sub_group_size": "auto""#, "sub_group_size", .autoWithoutMeaning),
  .zero(
    #""overlap_comm": "true""#, "overlap_comm",
    .wrongKind(expected: "true or false", found: "a string")),
  .zero(#""cpu_offload": true"#, "cpu_offload", .deprecated(by: "offload_optimizer")),
  .zero(
    #""offload_optimizer": "cpu""#, "offload_optimizer",
    .wrongKind(expected: "an object", found: "a string")),
  .zero(
    #""offload_optimizer": {"device": "gpu"}"#, "offload_optimizer.device",
    .notAmong(devices, nearest: "cpu")),
  .zero(
    #""offload_optimizer": {"device": "disk"}"#, "offload_optimizer.device",
    .notAmong(devices, nearest: nil)),
  .zero(
    #""offload_optimizer": {"pin_memory": "true"}"#, "offload_optimizer.pin_memory",
    .wrongKind(expected: "true or false", found: "a string")),
  .zero(
    #""offload_optimizer": {"pinned_memory": true}"#, "offload_optimizer.pinned_memory",
    .unknownKey(nearest: "pin_memory")),
  .zero(
    #""stage": 3, "offload_optimizer": {"ratio": 1.5}"#, "offload_optimizer.ratio",
    .outOfRange(allowed: "a number from 0 to 1")),
  .zero(
    #""stage": 2, "offload_optimizer": {"ratio": 0.5}"#, "offload_optimizer.ratio",
    .needsStage3(stage: 2)),
  .zero(
    #""stage": 2, "offload_param": {"device": "cpu"}"#, "offload_param",
    .needsStage3(stage: 2)),
  .zero(#""offload_param": {"device": "nvme"}"#, "offload_param", .needsStage3(stage: 0)),
])
func wrongSettingsAreNamed(wrong: WrongSetting) throws {
  let error = #expect(throws: DeepSpeedConfigError.self) { try DeepSpeedConfig(json: wrong.json) }
  guard case .settings(let problems)? = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(problems.map(\.path) == [wrong.path])
  #expect(problems.map(\.kind) == [wrong.kind])
}

@Test func allProblemsAreReportedInTheOrderOfTheText() throws {
  let json = """
    {
      "zero_optimization": {
        "offload_param": {"device": "cpu"},
        "stage": 2, "bucket": 5
      },
      "train_batch_size": -8
    }
    """
  let error = #expect(throws: DeepSpeedConfigError.self) { try DeepSpeedConfig(json: json) }
  guard case .settings(let problems)? = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(
    problems.map(\.position) == [
      TextPosition(line: 3, column: 33), TextPosition(line: 4, column: 17),
      TextPosition(line: 6, column: 23),
    ])
  #expect(
    "\(problems[2])"
      == "line 6, column 23: train_batch_size: out of range; give at least 1")
}

@Test(arguments: ["[]", "3", "\"x\"", "null", "true"])
func aConfigIsAnObject(json: String) {
  let error = #expect(throws: DeepSpeedConfigError.self) { try DeepSpeedConfig(json: json) }
  guard case .notAnObject? = error else {
    Issue.record("\(String(describing: error))")
    return
  }
}

@Test func offloadToNowhereIsAllowedBelowStageThree() throws {
  let json = #"{"zero_optimization": {"stage": 2, "offload_param": {"device": "none"}}}"#
  #expect(try DeepSpeedConfig(json: json).zero.offloadedKinds.isEmpty)
}
