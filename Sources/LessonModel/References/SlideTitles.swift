/// The titles of a lecture's slides, from a JSON array of objects with a `title` each.
public enum SlideTitles {
  /// Reads the titles in the lecture's order, noting what cannot be used.
  public static func read(json: String, path: String) -> (titles: [String], problems: [Diagnostic])
  {
    do throws(Diagnostic) {
      let list = try PlacedJSON(json, path: path)
      guard let slides = list.array else {
        throw Diagnostic(
          list.location, "the file is no list of slides",
          solution: "write a JSON array of objects, each with a 'title'")
      }
      let problems = slides.filter { $0["title"]?.text == nil }.map {
        Diagnostic($0.location, "a slide without a title", solution: "add a text 'title'")
      }
      return (slides.compactMap { $0["title"]?.text }, problems)
    } catch {
      return ([], [error])
    }
  }
}
