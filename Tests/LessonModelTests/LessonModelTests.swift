import Testing

@testable import LessonModel
