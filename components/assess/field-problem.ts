/** What is wrong with a field, in words: what happened, what was kept, what to do. */
import type { FieldProblem } from "@/lib/assessment/schema";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { fieldName } from "./field-name";

type About = { key: string; framework: Framework; locale: Locale };

/** Gives the message for a field that was refused. */
export function fieldProblem(problem: FieldProblem, { key, ...where }: About): string {
  const t = getTranslator(where.locale, "answers");
  const name = fieldName(key, where);
  if (problem.problem === "tooLong") {
    const { length, limit } = problem;
    return t("problems.tooLong", { name, length, limit });
  }
  if (problem.problem === "tooManyLines") {
    const { lines, limit } = problem;
    return t("problems.tooManyLines", { name, lines, limit });
  }
  return t(`problems.${problem.problem}`, { name });
}
