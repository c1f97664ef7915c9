import LessonTool
import Lessons

await LessonTool.main(course: course)
