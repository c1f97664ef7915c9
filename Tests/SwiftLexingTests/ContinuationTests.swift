import SwiftLexing
import Testing

struct ContinuationTests {
  @Test(arguments: continuations.map(\.code).indices)
  func aStatementGoesOnOverLines(row: Int) {
    let (code, statements) = continuations[row]
    let source = SwiftSource(code)
    #expect(source.problems == [])
    #expect(source.statements.count == statements, "\(source.statements.map(\.text))")
  }
}
