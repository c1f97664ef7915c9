import Text

/// Where a link leads. The check of links and the page ask here, so that what is accepted is what is
/// linked to.
public enum LinkTarget: Hashable, Sendable {
  /// An address outside the course: `https://…`, `mailto:…`.
  case web(String)
  /// A work in the list of references.
  case work(String)
  /// A heading of the same lesson.
  case heading(String)
  /// Another lesson of the course by its name, and perhaps a heading of it.
  case lesson(String, heading: String?)
  /// A file or folder of the package by its path, and perhaps a place in it, as in `#L3`.
  case file(String, place: String?)

  /// Why a destination leads nowhere, and what to do.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public var summary: String
    /// What to do.
    public var solution: String

    init(_ summary: String, _ solution: String) {
      self.summary = summary
      self.solution = solution
    }
  }

  private static let schemes = ["cite", "http", "https", "mailto"]

  /// Reads the destination of a link in the lesson at `path`.
  public init(_ destination: String, from path: String) throws(Fault) {
    guard !destination.isEmpty else {
      throw Fault("a link without a destination", "write it in the parentheses")
    }
    if let scheme = Self.scheme(of: destination) {
      self = try Self.target(scheme, String(destination.dropFirst(scheme.count + 1)))
      return
    }
    guard !destination.hasPrefix("//") else {
      throw Fault("'\(destination)' has no scheme", "write https:\(destination)")
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = String(parts[0]).percentDecoded
    let fragment = parts.count > 1 ? String(parts[1]).percentDecoded : nil
    if file.isEmpty {
      self = .heading(fragment ?? "")
      return
    }
    guard let target = Self.path(file, from: path) else {
      throw Fault("no file '\(file)' beside \(path)", "correct the path or remove the link")
    }
    let folder = path.split(separator: "/").dropLast()
    let names = target.split(separator: "/")
    if let name = names.last, name.hasSuffix(".md"), Array(names.dropLast()) == Array(folder) {
      self = .lesson(String(name.dropLast(".md".count)), heading: fragment)
    } else {
      self = .file(target, place: fragment)
    }
  }

  /// Reads the destination of an image: a file of the package, since pages ask the web for nothing.
  public init(image destination: String, from path: String) throws(Fault) {
    guard !destination.isEmpty else {
      throw Fault("an image without a destination", "write the file in the parentheses")
    }
    guard Self.scheme(of: destination) == nil, !destination.hasPrefix("//") else {
      throw Fault(
        "an image that is no file of the course; pages ask the web for nothing",
        "save the file beside the lesson and write its name")
    }
    let kinds = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]
    guard case .file(let file, nil) = try LinkTarget(destination, from: path),
      kinds.contains(where: { file.lowercased().hasSuffix("." + $0) })
    else {
      throw Fault(
        "'\(destination)' is no image",
        "name a file that ends in one of " + kinds.joined(separator: ", "))
    }
    self = .file(file, place: nil)
  }

  /// The address on the pages of the site, which stand in a folder of the package.
  public var address: String {
    switch self {
    case .web(let address): address
    case .work(let key): "#" + PageID.work(key)
    case .heading(let heading): "#" + heading.percentEncoded
    case .lesson(let name, let heading):
      PageName.file(name) + (heading.map { "#" + $0.percentEncoded } ?? "")
    case .file(let path, let place):
      "../" + path.percentEncoded + (place.map { "#" + $0.percentEncoded } ?? "")
    }
  }

  // MARK: Parts of a destination

  /// `https` of `https://a.b`; no letter alone, which is a drive.
  private static func scheme(of destination: String) -> String? {
    let scheme = destination.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    return scheme.first?.isLetter == true && destination.dropFirst(scheme.count).hasPrefix(":")
      ? String(scheme) : nil
  }

  private static func target(_ name: String, _ rest: String) throws(Fault) -> LinkTarget {
    let scheme = name.lowercased()
    switch scheme {
    case "cite": return .work(rest.percentDecoded)
    case "mailto" where rest.contains("@"): return .web(scheme + ":" + rest)
    case "http", "https":
      let host = rest.drop { $0 == "/" }
      guard rest.hasPrefix("//"), !host.isEmpty else {
        throw Fault(
          "'\(name):\(rest)' names no host", "write \(scheme)://\(host.isEmpty ? "…" : host)")
      }
      return .web(scheme + ":" + rest)
    case "mailto": throw Fault("'\(name):\(rest)' is no mail address", "write mailto:name@host")
    default:
      throw Fault("unknown kind of link '\(name):'", Spelling.advice(for: name, in: schemes))
    }
  }

  /// A path relative to the package, or `nil` if it leads out of it.
  private static func path(_ path: String, from file: String) -> String? {
    guard !path.hasPrefix("/"), !path.contains("\\") else { return nil }
    var parts = file.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// `%20` becomes a space; what is no such code stays.
  fileprivate var percentDecoded: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
        let code = UInt8(digits, radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }

  /// What cannot stand in an address becomes `%20` and the like; letters of all scripts can.
  fileprivate var percentEncoded: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      let digits = String(byte, radix: 16, uppercase: true)
      bytes += Self.isPlain(byte) ? [byte] : Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"\"<>%`\\^{}|?#".utf8.contains(byte)
  }
}
