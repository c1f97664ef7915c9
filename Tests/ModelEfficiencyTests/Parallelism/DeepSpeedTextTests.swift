import ModelEfficiency
import Testing

/// The message for a text that is no config, or nil if it is one.
private func message(_ json: String) -> String? {
  do {
    _ = try DeepSpeedConfig(json: json)
    return nil
  } catch {
    return "\(error)"
  }
}

// What cannot be seen is named; what is nearly JSON gets the advice that fits.
@Test(arguments: [
  (
    "\u{FEFF}{}",
    "line 1, column 1: the text begins with a byte order mark (U+FEFF), which cannot be seen: "
      + "save it as UTF-8 without one"
  ),
  (
    "]",
    "line 1, column 1: expected a value, found ']': "
      + "write a value before it, or remove what asks for one"
  ),
  (
    "",
    "line 1, column 1: expected a value, found the end of the text: "
      + "complete the text, which ends too early"
  ),
  (
    #"{"": 1}"#, #"line 1, column 2: "": there is no such key; remove it"#
  ),
  (
    #"{"zero_optimization": {"cpu_ofload": true}}"#,
    "line 1, column 24: zero_optimization.cpu_ofload: there is no such key; remove it"
  ),
  (
    "{\u{FEFF}}",
    "line 1, column 2: expected a key in double quotes or '}', found zero width no-break space "
      + "(U+FEFF): remove the byte order mark, which cannot be seen"
  ),
  (
    "{}\0",
    "line 1, column 3: expected nothing more, found '␀' (U+0000): "
      + "put everything into one pair of braces"
  ),
  (
    #"{"bf16":"# + "\u{A0}{}}",
    "line 1, column 9: expected a value, found no-break space (U+00A0): write a plain space"
  ),
  (
    "{\u{301}}",
    "line 1, column 1: expected a key in double quotes or '}', found combining acute accent "
      + "(U+0301): write keys in double quotes"
  ),
  (
    "{“a”: 1}",
    "line 1, column 2: expected a key in double quotes or '}', found '“' (U+201C): "
      + "write keys in double quotes"
  ),
  (
    "{\"a\": \"b\tc\"}",
    "line 1, column 9: expected a closing quote, found a tab: write \\t for a tab in a string"
  ),
  (
    "{\"a\": \"b\u{1}c\"}",
    "line 1, column 9: expected a closing quote, found '␁' (U+0001): write control characters as "
      + "\\u and four digits"
  ),
  (#"{"a": 08}"#, "line 1, column 8: a number cannot begin with 0: remove the 0 before it"),
  (#"{"a": -01}"#, "line 1, column 9: a number cannot begin with 0: remove the 0 before it"),
  (
    #"{"a": 0x10}"#,
    "line 1, column 8: expected the end of the number, found 'x': write numbers like 12, 0.5 or 1e9"
  ),
  (
    #"{"a": 1_000}"#,
    "line 1, column 8: expected the end of the number, found '_': write numbers like 12, 0.5 or 1e9"
  ),
  (
    #"{"a": 1.2.3}"#,
    "line 1, column 10: expected the end of the number, found '.': "
      + "write numbers like 12, 0.5 or 1e9"
  ),
  (
    #"{"a": +1}"#,
    "line 1, column 7: expected a value, found '+': write positive numbers without a sign"
  ),
  (
    #"{"a": .5}"#,
    "line 1, column 7: expected a value, found '.': write a digit before the point, as in 0.5"
  ),
  (
    #"{"a": -Infinity}"#,
    "line 1, column 8: expected a digit, found 'I': JSON has no NaN and no Infinity"
  ),
  (
    #"{"a": NaN}"#, "line 1, column 7: expected a value, found 'N': JSON has no NaN and no Infinity"
  ),
  (
    #"{"a": True}"#,
    "line 1, column 7: expected a value, found 'T': write true and false in small letters"
  ),
  (
    "{}}",
    "line 1, column 3: expected nothing more, found '}': remove it, since nothing is open any more"
  ),
  (
    #"{"a": "\uDC00"}"#,
    #"line 1, column 9: expected \uD800 to \uDBFF before the second half of a pair, found 'u': "#
      + "write the character itself, or both halves"
  ),
  (
    #"{"a": "\uD800"}"#,
    #"line 1, column 14: expected \uDC00 to \uDFFF after the first half of a pair, found the quote ""#
      + ": write the character itself, or both halves"
  ),
  (
    #"{"a": "\uD800\u0041"}"#,
    #"line 1, column 14: expected \uDC00 to \uDFFF after the first half of a pair, found '\': "#
      + "write the character itself, or both halves"
  ),
])
func messagesNameWhatStandsThere(json: String, expected: String) {
  #expect(message(json) == expected)
}

// A quote and the accent after it are one character, but the string begins between them.
@Test(arguments: ["\u{301}x", "\u{FE0F}", "\u{200D}", "e\u{301}", "\u{1F600}", #"\uD83D\uDE00"#])
func stringsHoldAnyScalars(text: String) throws {
  let json = #"{"zero_optimization": {"stage": 3, "offload_optimizer": {"nvme_path": "\#(text)"}}}"#
  let path = try DeepSpeedConfig(json: json).zero.offloadOptimizer.path
  #expect(path == (text.hasPrefix("\\") ? "\u{1F600}" : text))
}

@Test func marksAreCountedWithTheCharacterTheyJoin() {
  #expect(message("{\"e\u{301}\": 1 2}")?.hasPrefix("line 1, column 9: expected a comma") == true)
  #expect(message("{\r\n\r\"a\": x}")?.hasPrefix("line 3, column 6: expected a value") == true)
}

@Test(
  arguments: [
    ("0", nil), ("-0", nil), ("1e0", nil), ("1E+2", nil), ("9223372036854775807", nil),
    ("1e400", "give a whole number from 0 to 9223372036854775807"),
    ("1e19", "give a whole number from 0 to 9223372036854775807"),
    ("9223372036854775808", "give a whole number from 0 to 9223372036854775807"),
    ("-1e400", "give at least 0"), ("-1", "give at least 0"), ("1e-1", "round it"),
  ] as [(String, String?)])
func wholeNumbersHaveTwoLimits(number: String, advice: String?) {
  let text = message(#"{"zero_optimization": {"sub_group_size": \#(number)}}"#)
  #expect(advice.map { text?.hasSuffix($0) == true } ?? (text == nil))
}

@Test(
  arguments: [
    ("1e400", "give a number from 0 to 1.7976931348623157e+308"), ("-1", "give at least 0"),
    ("1e308", nil), ("-0.0", nil),
  ] as [(String, String?)])
func numbersHaveTwoLimits(number: String, advice: String?) {
  let text = message(#"{"gradient_clipping": \#(number)}"#)
  #expect(advice.map { text?.hasSuffix($0) == true } ?? (text == nil))
}

@Test func invisibleKeysAreShown() {
  #expect(
    message("{\"bf\u{202E}16\": 1}")?.contains(": bf⟨U+202E⟩16: there is no such key") == true)
}

@Test(arguments: [
  #""managed_gradient_accumulation": false"#, #""disable_python_gc": true"#,
  #""vocabulary_size": 32000"#, #""use_data_before_expert_parallelism": true"#, #""timers": {}"#,
  #""weight_quantization": {}"#, #""datastates_ckpt": {}"#,
])
func keysThatDeepSpeedReadsAreKnown(entry: String) throws {
  _ = try DeepSpeedConfig(json: "{\(entry)}")
}

@Test(arguments: [
  "amp", "compression_training", "curriculum_learning", "eigenvalue", "elasticity", "nebula",
  "sparse_gradients",
])
func keysThatDeepSpeedRefusesAreRefused(key: String) {
  let text = message(#"{"\#(key)": {}}"#)
  #expect(text?.hasPrefix("line 1, column 2: \(key): DeepSpeed 0.19.8 refuses the key; ") == true)
}

// runtime/config.py, runtime/zero/config.py, partition_parameters.py, stage_1_and_2.py.
@Test(arguments: [
  (
    #""fp16": {"enabled": true}, "bf16": {"enabled": true}"#,
    "line 1, column 22: fp16.enabled: DeepSpeed refuses it together with bf16.enabled; "
      + "change one of the two"
  ),
  (
    #""zero_optimization": {"stage": 3, "compute_grad_norm": false}"#,
    "line 1, column 57: zero_optimization.compute_grad_norm: DeepSpeed takes it at stage 1 or 2 "
      + "only, and the stage is 3; change one of the two"
  ),
  (
    #""zero_optimization": {"compute_grad_norm": false}"#,
    "line 1, column 45: zero_optimization.compute_grad_norm: DeepSpeed takes it at stage 1 or 2 "
      + "only, and the stage is 0; change one of the two"
  ),
  (
    #""gradient_clipping": 1, "zero_optimization": {"stage": 2, "compute_grad_norm": false}"#,
    "line 1, column 81: zero_optimization.compute_grad_norm: DeepSpeed refuses it together with "
      + "gradient_clipping; change one of the two"
  ),
  (
    #""zero_optimization": {"stage": 3, "offload_param": {"device": "nvme"}}"#,
    "line 1, column 64: zero_optimization.offload_param: it needs nvme_path, a folder on the disk; "
      + "add it"
  ),
  (
    #""zero_optimization": {"stage": 3, "offload_optimizer": {"device": "nvme"}}"#,
    "line 1, column 68: zero_optimization.offload_optimizer: it needs nvme_path, a folder on the "
      + "disk; add it"
  ),
  (
    #""fp16": {"fp16_master_weights_and_grads": true}"#,
    "line 1, column 44: fp16.fp16_master_weights_and_grads: DeepSpeed takes it at stage 1, 2 or 3 "
      + "only, and the stage is 0; change one of the two"
  ),
  (
    #""zero_optimization": {"stage": 1}, "bf16": {"bf16_optimizer_states": true}"#,
    "line 1, column 71: bf16.bf16_optimizer_states: it needs bf16.bf16_master_weights_and_grads; "
      + "add it"
  ),
  (
    #""gradient_allreduce_op": "sum", "zero_optimization": {"stage": 3}"#,
    "line 1, column 27: gradient_allreduce_op: DeepSpeed takes it at stage 0, 1 or 2 only, and the "
      + "stage is 3; change one of the two"
  ),
])
func settingsThatClashAreRefused(settings: String, expected: String) {
  #expect(message("{\(settings)}") == expected)
}

@Test(arguments: [
  #""fp16": {"enabled": true}, "bf16": {"enabled": false}"#,
  #""fp16": {"enabled": "auto"}, "bf16": {"enabled": true}"#,
  #""zero_optimization": {"stage": 2, "compute_grad_norm": false}"#,
  #""zero_optimization": {"stage": 3, "compute_grad_norm": true}"#,
  #""zero_optimization": {"stage": 3, "offload_param": {"device": "nvme", "nvme_path": "/x"}}"#,
])
func settingsThatAgreeAreTaken(settings: String) throws {
  _ = try DeepSpeedConfig(json: "{\(settings)}")
}
