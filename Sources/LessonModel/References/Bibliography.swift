/// The works that lessons cite, read from CSL-JSON.
public struct Bibliography: Sendable {
  /// A cited work.
  public struct Work: Hashable, Sendable {
    /// The key by which lessons cite it.
    public let id: String
    /// The title.
    public let title: String
    /// The authors, or else the editors.
    public let authors: [Author]
    /// The year, or what the entry says in its place: `2023`, `in press`.
    public let year: String?
    /// The journal or book that it appeared in.
    public let container: String?
    /// Where it can be read.
    public let address: String?
  }

  /// Who wrote a work: a person, or an institution without a given name.
  public struct Author: Hashable, Sendable {
    /// The family name, or the institution's.
    public let family: String
    /// The given name.
    public let given: String?
  }

  /// The works in the order of the file.
  public let works: [Work]
  private let indices: [String: Int]

  /// A bibliography of works with different ids.
  init(works: [Work]) {
    self.works = works
    indices = Dictionary(
      works.indices.map { (works[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A bibliography without works.
  public static let empty = Bibliography(works: [])

  /// Reads CSL-JSON that was found to be right; an empty text is an empty bibliography.
  public init(json: String, path: String = "references.json") throws(Diagnostic) {
    let (bibliography, problems) = Self.read(json: json, path: path)
    if let problem = problems.first { throw problem }
    self = bibliography
  }

  /// Reads CSL-JSON, noting what cannot be used.
  public static func read(json: String, path: String) -> (Bibliography, [Diagnostic]) {
    guard json.contains(where: { !$0.isWhitespace }) else { return (.empty, []) }
    do throws(Diagnostic) {
      var reader = ReferenceReader()
      return (
        reader.bibliography(try PlacedJSON(json, path: path)), reader.problems.sortedByPlace()
      )
    } catch {
      return (.empty, [error])
    }
  }

  /// The work with this key.
  public subscript(key: String) -> Work? { indices[key].map { works[$0] } }

  /// The keys of all works.
  public var keys: [String] { works.map(\.id) }
}
