import CCmark

/// A parsed Markdown file: owns the nodes that libcmark made of it.
///
/// This file alone knows libcmark; another parser would be a change of this file.
final class MarkdownTree {
  private let document: OpaquePointer

  /// Parses CommonMark. Every text is CommonMark, so this cannot fail.
  init(_ text: String) {
    var text = text
    document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_SMART)
      }
    }
  }

  deinit { cmark_node_free(document) }

  /// The whole document.
  var root: MarkdownNode { MarkdownNode(document, of: self) }

  /// The first block that holds a node below `limit` others; libcmark goes any depth, but what walks
  /// over its nodes calls itself.
  func block(deeperThan limit: Int) -> MarkdownNode? {
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    var depth = 0
    var block: OpaquePointer?
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER:
        let node = cmark_iter_get_node(iterator)
        let kind = cmark_node_get_type(node).rawValue
        if kind <= CMARK_NODE_LAST_BLOCK.rawValue { block = node }
        // Leaves are not left again.
        if MarkdownNode.leaves.contains(kind) { continue }
        depth += 1
        if depth > limit { return block.map { MarkdownNode($0, of: self) } }
      case CMARK_EVENT_EXIT: depth -= 1
      default: return nil
      }
    }
  }

  /// The document as HTML, written by libcmark; raw HTML is left out.
  func html() -> String {
    guard let bytes = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
    return String(cString: bytes)
  }
}

/// A node of a Markdown tree, which lives as long as its nodes are used.
struct MarkdownNode {
  private let pointer: OpaquePointer
  private let tree: MarkdownTree

  fileprivate init(_ pointer: OpaquePointer, of tree: MarkdownTree) {
    self.pointer = pointer
    self.tree = tree
  }

  /// The kinds that libcmark's iterator only enters.
  fileprivate static let leaves: Set<UInt32> = Set(
    [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ].map(\.rawValue))

  /// What a node can be; the raw values are libcmark's names.
  enum Kind: String {
    case document, paragraph, heading, list, item, text, code, link, image
    case emphasis = "emph"
    case strong
    case quote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case thematicBreak = "thematic_break"
    case softBreak = "softbreak"
    case lineBreak = "linebreak"
    case customBlock = "custom_block"
    case customInline = "custom_inline"
  }

  var kind: Kind {
    let name = String(cString: cmark_node_get_type_string(pointer))
    guard let kind = Kind(rawValue: name) else {
      preconditionFailure("libcmark gave a node of unknown type '\(name)'")
    }
    return kind
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(MarkdownNode(child, of: tree))
      next = cmark_node_next(child)
    }
    return children
  }

  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// The first number of a numbered list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The text of a leaf: running text, code, raw HTML.
  var literal: String {
    get { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    nonmutating set { cmark_node_set_literal(pointer, newValue) }
  }

  /// Puts HTML in the place of this node.
  func replace(with html: String) {
    let custom = wrapper(entering: html, leaving: "")
    cmark_node_replace(pointer, custom)
    cmark_node_free(pointer)
  }

  /// Puts this node's children between two pieces of HTML, in the place of this node.
  func unwrap(into opening: String, _ closing: String) {
    let custom = wrapper(entering: opening, leaving: closing)
    cmark_node_replace(pointer, custom)
    while let child = cmark_node_first_child(pointer) { cmark_node_append_child(custom, child) }
    cmark_node_free(pointer)
  }

  private func wrapper(entering: String, leaving: String) -> OpaquePointer? {
    let isInline = [.text, .code, .link, .image, .emphasis, .strong].contains(kind)
    let custom = cmark_node_new(isInline ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK)
    cmark_node_set_on_enter(custom, entering)
    cmark_node_set_on_exit(custom, leaving)
    return custom
  }
}
