import Testing

@testable import LessonRuntime
