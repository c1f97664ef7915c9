import Foundation
import MathML
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Test(arguments: Samples.all)
func outputIsWellFormedMathMLCore(tex: String) throws {
  let formula = try Formula(tex: tex)
  for display in [true, false] {
    let markup = formula.mathML(display: display)
    let parser = XMLParser(data: Data(markup.utf8))
    let checker = ElementChecker()
    parser.delegate = checker
    #expect(parser.parse(), "\(markup)")
    #expect(checker.problems.isEmpty)
  }
}

/// Notes elements and attributes outside of MathML Core, and wrong numbers of children.
private final class ElementChecker: NSObject, XMLParserDelegate {
  var problems: [String] = []
  private var childCounts: [Int] = [0]

  private static let childCount = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
    "munderover": 3, "mi": 0, "mn": 0, "mo": 0, "mtext": 0, "mspace": 0,
  ]
  private static let containers: Set = ["math", "mrow", "msqrt", "mtable", "mtr", "mtd"]
  private static let attributes: Set = [
    "display", "alttext", "mathvariant", "stretchy", "symmetric", "form", "lspace", "rspace",
    "minsize", "maxsize", "movablelimits", "linethickness", "displaystyle", "accent",
    "accentunder", "width", "class",
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    childCounts[childCounts.count - 1] += 1
    childCounts.append(0)
    if Self.childCount[name] == nil && !Self.containers.contains(name) {
      problems.append("element \(name)")
    }
    problems += attributes.keys.filter { !Self.attributes.contains($0) }.sorted()
    if let variant = attributes["mathvariant"], variant != "normal" { problems.append(variant) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let count = childCounts.removeLast()
    if let expected = Self.childCount[name], expected != count {
      problems.append("\(name) has \(count) children")
    }
  }
}
