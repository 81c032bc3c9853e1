/** Any framework can be assessed in a form, and every form is a grid: this is how a framework becomes one. */
import { type FrameworkWording, isGrid } from "../../framework";

/**
 * The framework as a form asks it. A list of criteria asks no questions in words; where an answer is to be written, its
 * form has a line of the question's code and the area's title, "1.1 Inclusiveness": no other line of the form is the same.
 * A grid's own questions stay as they are. Asked of a form, it gives the form again.
 */
export function formOf(framework: FrameworkWording): FrameworkWording {
  if (isGrid(framework)) return framework;
  const areas = framework.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({
      ...question,
      text: question.text ?? `${question.code} ${area.title}`,
    })),
  }));
  return { ...framework, areas };
}
