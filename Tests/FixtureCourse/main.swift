import LessonTool

await LessonTool.main(course: course)
