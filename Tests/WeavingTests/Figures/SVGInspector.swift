import Foundation

@testable import Weaving

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads SVG with Foundation's parser and notes where its elements lie.
final class SVGInspector: NSObject, XMLParserDelegate {
  /// A coordinate pair in the units of its view box.
  struct Place {
    let x: Double
    let y: Double
    let box: (width: Double, height: Double)

    var isInside: Bool { x >= 0 && x <= box.width && y >= 0 && y <= box.height }
  }

  /// A text and the rectangle that it may take.
  struct Label {
    var text: String
    var left: Double
    var right: Double
    let top: Double
    let bottom: Double

    func overlaps(_ other: Label) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var places: [Place] = []
  private(set) var labels: [Label] = []
  private(set) var isWellFormed = false
  private var boxes: [(width: Double, height: Double)] = []
  private var anchors: [String] = []
  private var isInDefinitions = false
  private var isInText = false

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  var viewBox: (width: Double, height: Double)? {
    elements.first?.attributes["viewBox"].map(box)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    anchors.append(attributes["text-anchor"] ?? anchors.last ?? "start")
    if name == "defs" { isInDefinitions = true }
    if isInDefinitions { return }
    if name == "svg" {
      if let outer = boxes.last { note(rectangle: attributes, in: outer) }
      attributes["viewBox"].map { boxes.append(box($0)) }
    }
    guard let box = boxes.last else { return }
    if let data = attributes["d"] { note(path: data, in: box) }
    let numbers = (attributes["points"] ?? "").split { $0 == " " || $0 == "," }.compactMap {
      Double($0)
    }
    for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
      places.append(Place(x: numbers[pair], y: numbers[pair + 1], box: box))
    }
    if name == "text", let x = Double(attributes["x"] ?? ""), let y = Double(attributes["y"] ?? "")
    {
      isInText = true
      labels.append(Label(text: "", left: x, right: x, top: y - 11, bottom: y + 3))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInText { labels[labels.count - 1].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "defs" { isInDefinitions = false }
    if name == "svg" { boxes.removeLast() }
    if name == "text", isInText, let box = boxes.last {
      isInText = false
      let width = SVGMetrics.width(of: labels[labels.count - 1].text)
      let shifts: [String: Double] = ["start": 0, "middle": width / 2, "end": width]
      let shift = shifts[anchors.last ?? ""] ?? 0
      labels[labels.count - 1].left -= shift
      labels[labels.count - 1].right += width - shift
      let label = labels[labels.count - 1]
      places.append(Place(x: label.left, y: label.top, box: box))
      places.append(Place(x: label.right, y: label.bottom, box: box))
    }
    anchors.removeLast()
  }

  private func box(_ text: String) -> (width: Double, height: Double) {
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }

  private func note(
    rectangle attributes: [String: String], in box: (width: Double, height: Double)
  ) {
    let numbers = ["x", "y", "width", "height"].map { Double(attributes[$0] ?? "") ?? .nan }
    places.append(Place(x: numbers[0], y: numbers[1], box: box))
    places.append(Place(x: numbers[0] + numbers[2], y: numbers[1] + numbers[3], box: box))
  }

  /// Understands the commands that figures use: M, L, H, V, l and z.
  private func note(path: String, in box: (width: Double, height: Double)) {
    var (x, y) = (0.0, 0.0)
    for part in path.matches(of: /([MLHVlz])([^MLHVlz]*)/) {
      let numbers: [Double] = part.output.2.matches(of: /-?[0-9.]+/).compactMap {
        Double($0.output)
      }
      switch part.output.1 {
      case "H": x = numbers.first ?? .nan
      case "V": y = numbers.first ?? .nan
      case "z": continue
      default:
        for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
          let isRelative = part.output.1 == "l"
          x = numbers[pair] + (isRelative ? x : 0)
          y = numbers[pair + 1] + (isRelative ? y : 0)
          places.append(Place(x: x, y: y, box: box))
        }
      }
      places.append(Place(x: x, y: y, box: box))
    }
  }
}
