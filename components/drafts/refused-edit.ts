/** What comes back to a form that was not saved. */
import type { SaveOutcome, SaveProblem } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { attemptAfter } from "../form/attempt";
import type { EditState } from "./edit-state";

type Refused = {
  saved: Extract<SaveOutcome, { reason: "invalid" | "conflict" }>;
  /** What was typed, by key. */
  values: Record<string, string>;
  locale: Locale;
};

/** Gives what was typed, with what is wrong with it or what stands there now. */
export function refusedEdit(before: EditState, { saved, values, locale }: Refused): EditState {
  const t = getTranslator(locale, "drafts");
  const conflicts = saved.reason === "conflict" ? saved.conflicts : [];
  const problems = saved.reason === "invalid" ? saved.problems : [];
  return {
    attempt: attemptAfter(before),
    summary: t(`problems.${saved.reason}`),
    values,
    problems: Object.fromEntries(problems.map((problem) => [problem.key, problemWords(problem, locale)])),
    now: Object.fromEntries(conflicts.map(({ key, value, version }) => [key, { value, version }])),
  };
}

function problemWords(problem: SaveProblem, locale: Locale): string {
  const t = getTranslator(locale, "drafts");
  if (problem.problem === "tooLong") return t("editForm.problems.tooLong", problem);
  if (problem.problem === "tooManyLines") return t("editForm.problems.tooManyLines", problem);
  return problem.problem === "unknownField"
    ? t("problems.invalid")
    : t(`editForm.problems.${problem.problem}`);
}
