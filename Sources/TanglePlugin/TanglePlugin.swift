import Foundation
import PackagePlugin

/// Generates the Swift of a folder of lessons, the target's own folder.
///
/// One command reads all files, since lessons link to each other; it leaves alone what has not
/// changed. Only what the target's folder contains decides what is generated, so that a new, renamed
/// or deleted lesson is noticed.
@main
struct TanglePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    // Links that lead nowhere are reported by the command; as its input they would stop the build
    // before it.
    let files = module.sourceFiles.map(\.url).filter {
      !$0.lastPathComponent.hasPrefix(".") && FileManager.default.fileExists(atPath: $0.path)
    }
    let lessons = files.filter { $0.pathExtension == "md" }
    // A lesson with another ending is an error, so that correcting it is noticed too.
    let others = files.filter {
      ["Contents.swift", "references.json", "slides.json"].contains($0.lastPathComponent)
        || ($0.pathExtension != "md" && $0.pathExtension.lowercased() == "md")
    }
    let output = context.pluginWorkDirectoryURL
    let names = lessons.map { $0.deletingPathExtension().lastPathComponent } + ["Course"]
    return [
      .buildCommand(
        displayName: "Tangling \(lessons.count) lessons of \(module.name)",
        executable: try context.tool(named: "tangle").url,
        arguments: [
          module.directoryURL.path, output.path, "--root", context.package.directoryURL.path,
        ],
        inputFiles: lessons + others,
        outputFiles: names.map { output.appending(path: $0 + ".swift") })
    ]
  }
}
