import Foundation
import Text

/// Text on its way into the transcript: everything in it can be seen, and nothing in it may differ
/// between runs.
struct RunText {
  /// What a reader sees: text in lines as lines, a name or a cell on one.
  let text: String
  /// Why the text would differ between runs, if it would.
  let flaw: String?

  init(_ raw: String, isInLines: Bool) {
    let (stable, flaw) = Self.stable(raw)
    self.flaw = flaw
    text = isInLines ? stable.visibleLines : stable.visible
  }

  /// The text with an ellipsis for each address in it, and why the address must go.
  private static func stable(_ text: String) -> (String, flaw: String?) {
    if text.contains(privateType) {
      return (
        text.replacing(#/\(unknown context at \$[0-9a-fA-F]*\)/#) { _ in "…" },
        "Swift's own text of a private type contains an address, which differs from run to run; "
          + "give the value itself to print or show, or give its type a description"
      )
    }
    guard text.contains("0x") else { return (text, nil) }
    let isUnstable = text.matches(of: #/0x([0-9a-fA-F]{9,16})/#).contains { isAddress($0.output.1) }
    guard isUnstable else { return (text, nil) }
    return (
      text.replacing(#/0x([0-9a-fA-F]{9,16})/#) { isAddress($0.output.1) ? "0x…" : $0.output.0 },
      "the text contains an address, which differs from run to run; "
        + "show the value at it, or give the type a description without it"
    )
  }

  private static let privateType = "(unknown context at $"

  /// A number that is an address of this process at this moment.
  private static func isAddress(_ digits: Substring) -> Bool {
    guard let number = UInt(digits, radix: 16), number >> 32 > 0, number >> 47 == 0 else {
      return false
    }
    let size = UInt(sysconf(Int32(_SC_PAGESIZE)))
    // Only pages that exist can be synchronized.
    guard let page = UnsafeMutableRawPointer(bitPattern: number & ~(size - 1)) else { return false }
    return msync(page, 1, MS_ASYNC) == 0
  }
}
