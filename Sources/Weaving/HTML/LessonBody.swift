import LessonModel
import LessonRuntime
import MathML

/// The body of a lesson's page: prose by libcmark, with outputs, formulas and links in their places.
struct LessonBody {
  let transcript: Transcript
  let bibliography: Bibliography

  /// The HTML of the whole lesson.
  func html(_ document: LessonDocument) -> String {
    document.html { replacement($0, path: document.lesson.path) } + sources(document.lesson)
  }

  /// A heading as text: computed values filled in, formulas in Unicode.
  static func text(of heading: Heading, _ transcript: Transcript) -> String {
    TerminalProse(transcript: transcript, bibliography: .empty).plainText(heading.content)
  }

  /// - Parameter path: the lesson's file, from which links lead.
  private func replacement(
    _ piece: LessonDocument.Piece, path: String
  ) -> LessonDocument.Replacement {
    switch piece {
    case .heading(let heading): around(heading)
    case .code(let code): .html(html(code))
    case .value(let value):
      .html("<span class=\"value\">\((transcript.values[value.index] ?? "").escaped)</span>")
    case .math(let math): .html(formula(math.tex, display: false))
    case .link(let link): around(link, path)
    case .image(let image):
      .html(
        "<img src=\"\(address(of: image, path).escaped)\" alt=\"\(image.alternative.escaped)\">"
      )
    }
  }

  private func around(_ heading: Heading) -> LessonDocument.Replacement {
    let tag = "h\(heading.level)"
    guard heading.level > 1 else { return .around("<h1 id=\"\(heading.anchor)\">", "</h1>") }
    let name = Self.text(of: heading, transcript).escaped
    return .around(
      "<\(tag) id=\"\(heading.anchor)\">",
      "<a class=\"anchor\" href=\"#\(heading.anchor)\" aria-label=\"Link to “\(name)”\">#</a></\(tag)>"
    )
  }

  private func html(_ code: CodeBlock) -> String {
    switch code.fence {
    case .swift(let mode): swift(code, mode)
    case .listing(let language): HTMLCode.listing(code.code, language)
    case .math:
      "<div class=\"math\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">\(formula(code.code, display: true))</div>\n"
    case .table(let caption): HTMLTable.html(TypedTable(code.code), caption: caption)
    }
  }

  /// What the ids of a block's outputs begin with.
  static func id(ofBlock index: Int) -> String { PageID.block(index) }

  /// Code and its outputs; where the code is folded, its outputs come first.
  private func swift(_ code: CodeBlock, _ mode: SwiftMode) -> String {
    let source = HTMLCode.swift(code.code)
    let outputs = transcript.blocks[code.index] ?? []
    let html = HTMLOutputs(bibliography: bibliography).html(
      outputs, id: Self.id(ofBlock: code.index))
    let shown = outputs.isEmpty ? "" : "<div class=\"outputs\">\n\(html)</div>"
    guard Presentation.isFolded(code, mode) else {
      return "<div class=\"block\">\n\(source)\(shown)</div>\n"
    }
    let summary = Presentation.summary(of: outputs, code: code.code).escaped
    let folded = "<details class=\"folded\"><summary>\(summary)</summary>\n\(source)</details>\n"
    return "<div class=\"block\">\n\(shown)\(folded)</div>\n"
  }

  /// The tangler has refused lessons with wrong TeX; should one arrive, its source is shown.
  private func formula(_ tex: String, display: Bool) -> String {
    (try? Formula(tex: tex))?.mathML(display: display) ?? "<code>\(tex.escaped)</code>"
  }

  /// The tangler has refused links that lead nowhere; should one arrive, it stays as written.
  private func around(_ link: Link, _ path: String) -> LessonDocument.Replacement {
    let target = try? LinkTarget(link.destination, from: path)
    let isCitation = link.workKey(from: path) != nil
    let address = (target?.address ?? link.destination).escaped
    return .around("<a href=\"\(address)\"\(isCitation ? " class=\"cite\"" : "")>", "</a>")
  }

  private func address(of image: Image, _ path: String) -> String {
    let target = try? LinkTarget(image: image.destination, from: path)
    return target?.address ?? image.destination
  }

  private func sources(_ lesson: Lesson) -> String {
    let works = bibliography.cited(in: lesson, transcript)
    guard !works.isEmpty else { return "" }
    let items = works.map { work in
      let link = work.link.map { " <a href=\"\($0.escaped)\">\($0.escaped)</a>" } ?? ""
      return "<li id=\"\(PageID.work(work.id).escaped)\">\(work.reference.escaped)\(link)</li>\n"
    }
    return
      "<section class=\"sources\"><h2 id=\"\(PageID.sources)\">Sources</h2>\n<ol>\n\(items.joined())</ol></section>\n"
  }
}
