import Text

/// Reads entries of CSL-JSON into works.
struct ReferenceReader {
  private(set) var problems: [Diagnostic] = []

  mutating func bibliography(_ json: PlacedJSON) -> Bibliography {
    guard let entries = json.array else {
      report(
        json.location, "the file is no list of sources in CSL-JSON",
        "write a JSON array of objects, each with an 'id' and a 'title'")
      return .empty
    }
    var works: [Bibliography.Work] = []
    var lines: [String: Int] = [:]
    for entry in entries {
      guard let work = work(entry) else { continue }
      if let line = lines[work.id] {
        report(
          entry.location, "a second entry with the id '\(work.id)', first on line \(line)",
          "remove one of the two or give it another id")
      } else {
        lines[work.id] = entry.location.line
        works.append(work)
      }
    }
    return Bibliography(works: works)
  }

  private mutating func work(_ entry: PlacedJSON) -> Bibliography.Work? {
    guard entry.isObject, let id = entry["id"]?.textOrNumber else {
      report(
        entry["id"]?.location ?? entry.location, "an entry without an id",
        "give it a text 'id', by which lessons cite it")
      return nil
    }
    guard !id.contains(where: { $0.isWhitespace || "\"'<>#%&\\".contains($0) }), id == id.visible
    else {
      report(
        entry["id"]?.location ?? entry.location, "the id '\(id)' cannot stand in an address",
        "write it with letters, digits and dashes")
      return nil
    }
    guard let title = entry["title"]?.text else {
      report(
        entry["title"]?.location ?? entry.location, "entry '\(id)' has no title",
        "add a text 'title'")
      return nil
    }
    return Bibliography.Work(
      id: id, title: title, authors: authors(entry, id), year: year(entry, id),
      container: text("container-title", of: entry, id), address: address(entry, id))
  }

  // MARK: Fields

  /// A text, or `nil` with a problem noted if there is something else.
  private mutating func text(_ field: String, of entry: PlacedJSON, _ id: String) -> String? {
    guard let value = entry[field] else { return nil }
    switch value.content {
    case .string(let text): return text.isEmpty ? nil : text
    case .null: return nil
    default:
      report(
        value.location, "'\(field)' of entry '\(id)' is no text", "write it in quotation marks")
      return nil
    }
  }

  private mutating func authors(_ entry: PlacedJSON, _ id: String) -> [Bibliography.Author] {
    guard
      let (field, value) = ["author", "editor"].lazy.compactMap({ name in
        entry[name].map { (name, $0) }
      }).first
    else { return [] }
    if case .null = value.content { return [] }
    guard let names = value.array else {
      report(
        value.location, "'\(field)' of entry '\(id)' is no list",
        "write [{\"family\": \"…\", \"given\": \"…\"}], or [{\"literal\": \"…\"}] for an institution"
      )
      return []
    }
    return names.compactMap { author($0, field, id) }
  }

  private mutating func author(
    _ name: PlacedJSON, _ field: String, _ id: String
  ) -> Bibliography.Author? {
    let given = name["given"]?.text
    if let family = name["family"]?.text {
      let particles = ["dropping-particle", "non-dropping-particle"].compactMap { name[$0]?.text }
      let suffix = name["suffix"]?.text.map { [$0] } ?? []
      return .init(family: (particles + [family] + suffix).joined(separator: " "), given: given)
    }
    if let only = name["literal"]?.text ?? name["name"]?.text ?? name.text ?? given {
      return .init(family: only, given: nil)
    }
    report(
      name.location, "'\(field)' of entry '\(id)' has a name that cannot be read",
      "write {\"family\": \"…\", \"given\": \"…\"}, or {\"literal\": \"…\"} for an institution")
    return nil
  }

  /// The year of `date-parts`, of `raw`, or what is said instead.
  private mutating func year(_ entry: PlacedJSON, _ id: String) -> String? {
    guard let issued = entry["issued"] else { return nil }
    if case .null = issued.content { return nil }
    if let first = issued["date-parts"]?.array?.first?.array?.first?.textOrNumber,
      let year = Int(first)
    {
      return String(year)
    }
    let raw = issued["raw"]?.text ?? issued.textOrNumber
    if let raw,
      let year = raw.split(whereSeparator: { !$0.isNumber }).first(where: { $0.count == 4 })
    {
      return String(year)
    }
    if let words = issued["literal"]?.text ?? raw { return words }
    report(
      issued.location, "'issued' of entry '\(id)' has no year that can be read",
      "write {\"date-parts\": [[2023]]}")
    return nil
  }

  private mutating func address(_ entry: PlacedJSON, _ id: String) -> String? {
    if let doi = text("DOI", of: entry, id) {
      let name =
        [
          "https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/",
          "doi:",
        ]
        .first(where: doi.lowercased().hasPrefix).map { String(doi.dropFirst($0.count)) } ?? doi
      return "https://doi.org/\(name)"
    }
    guard let address = text("URL", of: entry, id) else { return nil }
    guard ["http://", "https://"].contains(where: address.lowercased().hasPrefix) else {
      report(
        entry["URL"]?.location ?? entry.location, "'URL' of entry '\(id)' is no address on the web",
        "begin it with https://")
      return nil
    }
    return address
  }

  private mutating func report(_ place: SourceLocation, _ summary: String, _ solution: String) {
    problems.append(Diagnostic(place, summary.visible, solution: solution.visible))
  }
}
