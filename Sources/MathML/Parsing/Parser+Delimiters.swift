extension Parser {
  /// Reads the delimiter after `\left`, `\middle`, `\right` or `\big`; nil for the dot.
  mutating func delimiter(after owner: Token) throws(TeXError) -> String? {
    let token = current
    let text: String? =
      switch token.kind {
      case .command(let name): Delimiters.named[name]?.text ?? Delimiters.arrows[name]
      case .character("."): ""
      case .character(let character): Delimiters.typed[String(character)]
      default: nil
      }
    guard let text else {
      throw TeXError(
        offset: owner.offset, message: "'\(owner.spelling)' without a delimiter",
        solution: #"write one of ( ) [ ] \{ \} | \| \langle \rangle \lfloor \rceil . after it"#)
    }
    advance()
    return text.isEmpty ? nil : text
  }

  /// Reads the rest of `\left( … \middle| … \right)`.
  mutating func fenced(openedBy opening: Token) throws(TeXError) -> Node {
    var fenced = Fenced(left: try delimiter(after: opening), parts: [], dividers: [], right: nil)
    while true {
      fenced.parts.append(.row(try innerRow()))
      let token = current
      switch token.kind {
      case .command("middle"):
        advance()
        fenced.dividers.append(try delimiter(after: token) ?? "")
      case .command("right"):
        advance()
        fenced.right = try delimiter(after: token)
        return .fenced(fenced)
      default:
        throw TeXError(
          offset: opening.offset, message: #"'\left' is never closed"#,
          solution: "write \\right and a delimiter before \(describe(token))")
      }
    }
  }
}
