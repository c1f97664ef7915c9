import Foundation
import LessonModel
import Weaving

/// The page of a lesson as it stands in the site, to compare the lesson's Swift with.
///
/// The site is committed with the lessons and checked against them, so a block that is not on its
/// page has been changed since.
struct PublishedPage {
  /// The first Markdown lines of the running blocks that are not on the page.
  let changedLines: [Int]

  /// The page beside the nearest `Package.swift` from here upward, if there is one.
  static func ofLesson(_ lesson: Lesson) -> PublishedPage? {
    guard let site = try? SiteFolder(path: nil), let page = site.page(lesson.name) else {
      return nil
    }
    return PublishedPage(
      changedLines: lesson.blocks.flatMap(\.codeBlocks).filter { block in
        if case .swift(let mode) = block.fence, mode.runs {
          !page.contains(HTMLCode.swift(block.code))
        } else {
          false
        }
      }.map { $0.location.line + 1 })
  }
}
