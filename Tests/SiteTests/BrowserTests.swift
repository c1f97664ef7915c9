import Foundation
import Testing

/// Looks at the pages in Chromium with axe-core; where either is missing, these tests are skipped.
///
/// `.ci/run` puts axe-core at `.build/axe.min.js`.
struct Browser {
  static let axe = SitePage.package.appending(path: ".build/axe.min.js")

  static let executable = ["/usr/bin/chromium", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  static var isThere: Bool {
    executable != nil && FileManager.default.fileExists(atPath: axe.path)
  }

  /// The page's document after its scripts have run.
  static func document(of html: String, arguments: [String] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(html.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try #require(executable))
    process.arguments =
      ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=15000", "--dump-dom"]
      + arguments + [file.absoluteString]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite(.enabled(if: Browser.isThere), .serialized)
struct BrowserTests {
  @Test(
    arguments: SitePage.all,
    [
      ["--window-size=1280,900"],
      ["--window-size=360,800", "--blink-settings=preferredColorScheme=0"],
    ])
  func pagesHaveNoAccessibilityViolations(_ page: SitePage, _ arguments: [String]) throws {
    let axe = try String(contentsOf: Browser.axe, encoding: .utf8)
    // The page's policy would refuse the test's own scripts.
    let open = page.html.replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"x\"")
    let probe = """
      <script>\(axe)</script><output id="axe"></output><script>
      axe.run().then(result => {
        document.getElementById("axe").textContent = "violations: " + result.violations.map(
          v => v.id + " " + v.nodes.map(n => n.target).join(" ")).join("; ") + ".";
      });
      </script></body>
      """
    let document = try Browser.document(
      of: open.replacing("</body>", with: probe), arguments: arguments)
    // Only the result: a failure that prints the whole page helps nobody.
    let result = document.components(separatedBy: "<output id=\"axe\">").last?
      .components(separatedBy: "</output>").first
    #expect(result == "violations: .")
  }

  @Test(arguments: SitePage.all)
  func thePolicyLetsThePagesOwnScriptRun(_ page: SitePage) throws {
    let document = try Browser.document(of: page.html)
    let scriptHasRun = document.contains("aria-label=\"Switch between light and dark\"")
    #expect(scriptHasRun)
  }

  @Test func searchFindsHeadingsTermsAndWords() throws {
    let page = try #require(SitePage.all.first { $0.name == "search.html" })
    let words = ["KV cache", "act-order", "perplexity", "FSDP", "zero point", "xyzzy"]
    let probe = """
      <output id="found"></output><script>
      document.getElementById("found").textContent = \(words).map(words => {
        field.value = words;
        field.dispatchEvent(new Event("input"));
        return words + ": " + (document.querySelectorAll("#results article").length > 0);
      }).join(", ");
      </script></body>
      """
    let result = try Self.output("found", of: page, probe: probe)
    #expect(result == words.map { "\($0): \($0 != "xyzzy")" }.joined(separator: ", "))
  }

  /// The names of fonts before the page's own are taken out, as on a machine that has none of them.
  @Test func signsStretchWithoutAMathFont() throws {
    let page = try #require(SitePage.all.first { $0.name == "pipeline-parallelism.html" })
    let own = try #require(page.html.range(of: "\"Lesson Math\", math"))
    let names = try #require(page.html.range(of: "\"Latin Modern Math\""))
    let bare = page.html.replacingCharacters(in: names.lowerBound..<own.lowerBound, with: "")
    let probe = """
      <math display="block"><mrow><mo id="open" stretchy="true">(</mo><mfrac id="tall"><mfrac><mi>a</mi>
      <mi>b</mi></mfrac><mi>c</mi></mfrac><mo stretchy="true">)</mo></mrow></math>
      <output id="heights"></output><script>
      document.fonts.load("16px 'Lesson Math'").then(() => {
        const height = id => document.getElementById(id).getBoundingClientRect().height;
        document.getElementById("heights").textContent =
          document.fonts.check("16px 'Lesson Math'") + ", " + (height("open") >= 0.95 * height("tall"));
      });
      </script></body>
      """
    let result = try Self.output("heights", of: SitePage(name: page.name, html: bare), probe: probe)
    #expect(result == "true, true")
  }

  /// The text that a script at the end of a page writes into its own element.
  private static func output(_ id: String, of page: SitePage, probe: String) throws -> String? {
    // The page's policy would refuse the test's own scripts.
    let open = page.html.replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"x\"")
    let document = try Browser.document(of: open.replacing("</body>", with: probe))
    return document.components(separatedBy: "<output id=\"\(id)\">").last?
      .components(separatedBy: "</output>").first
  }
}
