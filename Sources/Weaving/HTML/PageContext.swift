/// What the layout template fills in.
struct PageContext {
  struct Chapter {
    var title: String
    var lessons: [Lesson]
  }

  struct Lesson {
    var name: String
    var title: String
    var isCurrent: Bool
  }

  struct Section {
    var level: Int
    var anchor: String
    var title: String
  }

  var title: String
  var body: String
  var chapters: [Chapter]
  var contents: [Section] = []
  var previous: Lesson?
  var next: Lesson?
  var digest: String?
  let style = PageStyle.style
  let script = PageStyle.script
  let policy = PageStyle.policy
  var hasContents: Bool

  init(
    title: String, body: String, chapters: [Chapter], contents: [Section] = [],
    previous: Lesson? = nil, next: Lesson? = nil, digest: String? = nil
  ) {
    self.title = title
    self.body = body
    self.chapters = chapters
    self.contents = contents
    self.previous = previous
    self.next = next
    self.digest = digest
    hasContents = !contents.isEmpty
  }
}
