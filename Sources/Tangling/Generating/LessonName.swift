/// The rules for lessons' names, which become types, files and addresses.
enum LessonName {
  /// The type that is generated for a lesson: `data-parallelism` gives `DataParallelismLesson`.
  static func typeName(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      + "Lesson"
  }

  /// Why a name cannot be used and what to do, or `nil` if it can.
  static func problem(_ name: String) -> (summary: String, solution: String)? {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isSpelledRight =
      name.utf8.first.map(letters.contains) ?? false
      && name.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == 0x2D }
    guard isSpelledRight else {
      return (
        "'\(name)' cannot be a lesson's name",
        "name the file with lowercase letters, digits and dashes, beginning with a letter"
      )
    }
    // Some file systems do not tell upper from lower case.
    guard name != "course" && name != "contents" else {
      return ("'\(name)' is the name of a Swift file of the course", "name the lesson otherwise")
    }
    return nil
  }
}
