// Words, numbers, operators, attributes, directives and comments.

extension SwiftLexer {
  mutating func lexWord() {
    let length = count(while: \.isIdentifierPart)
    let word = String(String.UnicodeScalarView(scalars[position..<position + length]))
    advance(length, as: kind(of: word))
  }

  /// `for` is a keyword, but neither in `x.for` nor as the label in `f(for: 1)`.
  private func kind(of word: String) -> SwiftToken.Kind {
    let isMember = tokens.last == SwiftToken(.punctuation, ".")
    if SwiftVocabulary.keywords.contains(word) {
      if isMember { return word == "self" || word == "init" ? .keyword : .identifier }
      let opener = lastCodeToken?.text
      let isLabel = starts(with: ":", at: word.unicodeScalars.count)
      return isLabel && (opener == "(" || opener == ",") ? .identifier : .keyword
    }
    let startsWithCapital = word.unicodeScalars.first?.properties.isUppercase ?? false
    return startsWithCapital ? .type : .identifier
  }

  mutating func lexQuotedIdentifier() {
    let name = count(from: 1) { $0 != "`" && !$0.isNewline }
    if peek(1 + name) == "`" {
      advance(name + 2, as: .identifier)
    } else {
      advance(1, as: .punctuation)
    }
  }

  mutating func lexNumber() {
    let start = position
    let isHexadecimal = starts(with: "0x")
    var hasPoint = false
    while let scalar = peek() {
      let isExponent = isHexadecimal ? "pP".contains(scalar) : "eE".contains(scalar)
      if isExponent, let sign = peek(1), "+-".contains(sign), peek(2)?.isDigit ?? false {
        position += 2
      } else if scalar == ".", !hasPoint, peek(1)?.isDigit ?? false {
        hasPoint = true
      } else if !scalar.isIdentifierPart {
        break
      }
      position += 1
    }
    emit(.number, from: start)
  }

  /// The longest run of operator scalars; a comment ends it, and only a first dot allows others.
  mutating func lexOperator() {
    let allowsDots = peek() == "."
    var length = 0
    while let scalar = peek(length), scalar.isOperator || (allowsDots && scalar == ".") {
      if length > 0 && (starts(with: "//", at: length) || starts(with: "/*", at: length)) { break }
      length += 1
    }
    advance(length, as: .operator)
  }

  mutating func lexAttribute() {
    let name = count(from: 1, while: \.isIdentifierPart)
    advance(1 + name, as: name > 0 ? .attribute : .punctuation)
  }

  /// `#` opens a raw string, an extended regex or a directive.
  mutating func lexAfterHash() {
    let hashes = count { $0 == "#" }
    if peek(hashes) == "\"" {
      lexString(hashes: hashes)
    } else if peek(hashes) == "/", lexRegex(hashes: hashes) {
      return
    } else {
      let name = count(from: 1, while: \.isIdentifierPart)
      advance(1 + name, as: name > 0 ? .directive : .punctuation)
    }
  }

  mutating func lexBlockComment() {
    let start = position
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        position += 2
      } else if starts(with: "*/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < scalars.count
    if depth > 0 { cutOffs.append(CutOff(token: tokens.count, closing: "*/")) }
    emit(.comment, from: start)
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
