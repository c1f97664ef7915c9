// The classes of scalars in Swift's lexical grammar.

extension Unicode.Scalar {
  var isNewline: Bool { self == "\n" || self == "\r" }

  var isSwiftWhitespace: Bool {
    self == " " || self == "\t" || self == "\u{B}" || self == "\u{C}" || self == "\0"
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  /// A letter, a digit, `_`, `$`, or any scalar beyond ASCII that is not an operator.
  var isIdentifierPart: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    default: !isASCII && !isOperator
    }
  }

  /// An operator's scalar, the dot left out.
  var isOperator: Bool {
    switch self {
    case "/", "=", "-", "+", "!", "*", "%", "<", ">", "&", "|", "^", "~", "?": true
    case "\u{A1}"..."\u{A7}", "\u{A9}", "\u{AB}", "\u{AC}", "\u{AE}", "\u{B0}", "\u{B1}", "\u{B6}",
      "\u{BB}", "\u{BF}", "\u{D7}", "\u{F7}":
      true
    case "\u{2016}", "\u{2017}", "\u{2020}"..."\u{2027}", "\u{2030}"..."\u{203E}",
      "\u{2041}"..."\u{2053}", "\u{2055}"..."\u{205E}", "\u{2190}"..."\u{23FF}",
      "\u{2500}"..."\u{2775}", "\u{2794}"..."\u{2BFF}", "\u{2E00}"..."\u{2E7F}":
      true
    case "\u{3001}"..."\u{3003}", "\u{3008}"..."\u{3020}", "\u{3030}": true
    default: false
    }
  }
}
