extension SourceCode {
  /// The words that act on the function around the code, in order.
  var marks: [SwiftMark] {
    var marks: [SwiftMark] = []
    addMarks(of: ranges, depth: 0, isInBraces: false, to: &marks)
    for token in tokens.list where token.kind == .attribute || token.kind == .directive {
      if tokens.text(of: token) == "@main" { marks.append(mark(.main, token)) }
      if tokens.text(of: token) == "#sourceLocation" { marks.append(mark(.sourceLocation, token)) }
    }
    return marks.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// - Parameter isInBraces: `defer` there runs when the braces end; those of `#if` are none.
  private func addMarks(
    of statements: [Range<Int>], depth: Int, isInBraces: Bool, to marks: inout [SwiftMark]
  ) {
    for statement in statements {
      let first = tokens[statement.lowerBound]
      if first.kind == .keyword, tokens.text(of: first) == "return" {
        marks.append(mark(.return, first))
      }
      if first.kind == .keyword, tokens.text(of: first) == "defer", !isInBraces {
        marks.append(mark(.defer, first))
      }
      guard depth < Self.maximumDepth else { continue }
      for branch in ControlFlow(tokens: tokens).branches(of: statement) {
        addMarks(
          of: StatementSplitter.statements(in: branch, of: tokens), depth: depth + 1,
          isInBraces: isInBraces || tokens.text(of: first) != "#if", to: &marks)
      }
    }
  }

  private func mark(_ kind: SwiftMark.Kind, _ token: CodeToken) -> SwiftMark {
    SwiftMark(kind: kind, place: place(of: token.start))
  }
}
