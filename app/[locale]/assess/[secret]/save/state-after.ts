/** What a post comes back with, from what became of each change. */
import { fieldName } from "@/components/assess/field-name";
import { fieldProblem } from "@/components/assess/field-problem";
import { type AnswerReturned, type AnswerState, valueKind } from "@/lib/assessment/answer-state";
import type { FormPost, Intent } from "@/lib/assessment/form-post";
import type { FieldChange, SaveResult } from "@/lib/assessment/schema";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { postedWords } from "../../posted-words";

type Posted = {
  /** What was given to be written, and titles that are no name. */
  writable: FormPost["changes"];
  nameless: FormPost["changes"];
  form: Pick<FormData, "get">;
  framework: Framework;
  locale: Locale;
  intent: Intent;
};

/** Gives null when everything was saved. */
export function stateAfter(result: SaveResult, posted: Posted): AnswerState {
  const { writable, nameless, form, framework, locale, intent } = posted;
  const t = getTranslator(locale, "answers");
  const returned = (change: FieldChange, message: string | null): AnswerReturned => ({
    ...change,
    name: fieldName(change.key, { framework, locale }),
    // Not what the field holds now: so that it is written with the next post, too.
    was: String(form.get(`was:${change.key}`) ?? ""),
    message,
  });
  const unnamed = nameless.map((change) => returned(change, t("problems.titleMissing")));
  if (!result.ok) {
    return {
      failure: { reason: result.reason, message: t(`problems.${result.reason}`) },
      conflicts: [],
      returned: [...writable.map((change) => returned(change, null)), ...unnamed],
      intent,
    };
  }
  const changes = new Map(writable.map((change) => [change.key, change]));
  const conflicts = result.outcomes.flatMap((outcome) => {
    const change = changes.get(outcome.key);
    if (outcome.outcome !== "conflict" || !change) return [];
    const { key, value: mine, base } = change;
    const name = fieldName(key, { framework, locale });
    return [{ key, name, kind: valueKind(key), mine, base, theirs: outcome.theirs }];
  });
  const refused = result.outcomes.flatMap((outcome) => {
    const change = changes.get(outcome.key);
    return outcome.outcome === "refused" && change
      ? [returned(change, fieldProblem(outcome, { key: outcome.key, framework, locale }))]
      : [];
  });
  const failed = conflicts.length + refused.length + unnamed.length > 0;
  return failed ? { failure: null, conflicts, returned: [...refused, ...unnamed], intent } : null;
}

/** What comes back where there is no self-assessment any more: all the words, to be copied. */
export function stateWithout(form: Pick<FormData, "entries">, locale: Locale): AnswerState {
  const message = getTranslator(locale, "answers")("problems.notFound");
  const returned = postedWords(form, locale).map((words) => ({ ...words, base: 0, was: "", message: null }));
  return { failure: { reason: "notFound", message }, conflicts: [], returned, intent: "stay" };
}
