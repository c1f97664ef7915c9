import Foundation
import Testing

@testable import Weaving

/// Measures the texts of diagrams where fonts are real; skipped where there is no Chromium.
struct DiagramBrowserTests {
  static let chromium = ["/usr/bin/chromium", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  @Test(.enabled(if: DiagramBrowserTests.chromium != nil))
  func noTextOverlapsAnotherOrLeavesItsDiagram() throws {
    let seeded = DiagramTests.seeds.map { ("seed-\($0)", RandomDiagram(seed: $0).figure) }
    let figures = FigureSamples.diagrams.map { ($0.name, $0.figure) } + seeded
    let pictures = figures.map { SVGRenderer.svg(for: $0.1, id: $0.0) }.joined(separator: "<hr>\n")
    let probe = """
      const faults = []; let count = 0;
      for (const svg of document.querySelectorAll("svg")) {
        const box = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("text")].map(t => [t.textContent, t.getBoundingClientRect()]);
        count += texts.length;
        texts.forEach(([text, a], i) => {
          if (a.left < box.left - 1 || a.right > box.right + 1 || a.bottom > box.bottom + 1)
            faults.push(svg.firstChild.id + ": '" + text + "' leaves the diagram");
          for (const [other, b] of texts.slice(0, i))
            if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
              faults.push(svg.firstChild.id + ": '" + text + "' covers '" + other + "'");
        });
      }
      document.title = count + " texts, faults: " + faults.slice(0, 9).join("; ");
      """
    let html = """
      <!doctype html><meta charset="utf-8"><style>body{width:30rem}\(SVGRenderer.stylesheet)</style>
      \(pictures)<script>\(probe)</script>
      """
    let title = try #require(try Self.document(of: html).firstMatch(of: /<title>(.*?)<\/title>/))
    #expect(title.1.hasSuffix(" texts, faults: "), "\(title.1)")
    let count = try #require(Int(title.1.prefix { $0.isNumber }))
    #expect(count > 500)
  }

  private static func document(of html: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(html.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try #require(chromium))
    process.arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    process.arguments?.append(file.absoluteString)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
