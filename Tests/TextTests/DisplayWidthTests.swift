import Foundation
import Testing

@testable import Text

@Suite struct DisplayWidthTests {
  struct Case: Decodable {
    var text: String
    var columns: Int
  }

  @Test func columnsAreThoseOfWcwidth() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/width.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    #expect(cases.count > 200)
    for item in cases { #expect(item.text.columns == item.columns, "\(item.text)") }
  }

  @Test func controlCharactersTakeNoColumn() {
    #expect("a\0\u{1B}\r\n\u{85}".columns == 1)
  }
}
