/** What became of a button that was pressed: said by the page it leads to, the same with and without JavaScript. */
import type { ReactNode } from "react";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { publishProblems } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { boundedInteger } from "@/lib/shared/paging";
import { ErrorSummary } from "../form/error-summary";
import { partOf } from "./parts";
import { FIRST_CHOICE } from "./place-choices";
import { placeProblems, refusedPlace } from "./refused-place";
import { TakeFocus } from "./take-focus";

const problems = [
  ...publishProblems,
  ...placeProblems,
  "noReason",
  "invalid",
  "conflict",
  "editsLost",
  "nothingDecided",
  "noFramework",
  "notThatState",
] as const;
const done = [
  "stored",
  "same",
  "saved",
  "nothing",
  "taken",
  "untaken",
  "original",
  "decided",
  "framework",
  "discarded",
  "reopened",
] as const;

export type Asked = Record<string, string | string[] | undefined>;
export type DraftProblem = (typeof problems)[number];

/** Gives the problem that an address names; null for anything else. */
export function draftProblem(asked: Asked): DraftProblem | null {
  return problems.find((known) => known === asked.problem) ?? null;
}

/** What was done, said where it was done: the part or the line (`line:7`) that an address names. */
export type OutcomeAt = { at: string; outcome: ReactNode };

/** Gives what is said in place; null when the page has no such place, or nothing was done there. */
export function outcomeAt(asked: Asked, view: DraftWriteUpView, locale: Locale): OutcomeAt | null {
  const { at } = asked;
  if (typeof at !== "string" || draftProblem(asked) || !done.some((known) => known === asked.done))
    return null;
  const isLine = view.text.some(({ line }) => recordKey.line(line) === at);
  if (!isLine && !partOf(at, view.framework)) return null;
  return { at, outcome: <DraftOutcome asked={asked} locale={locale} /> };
}

type OutcomeProps = {
  asked: Asked;
  /** Of documents that were just brought: how many are not read yet. */
  waiting?: number;
  locale: Locale;
};

export function DraftOutcome({ asked, waiting = 0, locale }: OutcomeProps) {
  const t = getTranslator(locale, "drafts");
  const problem = draftProblem(asked);
  const said = done.find((known) => known === asked.done);
  if (problem) {
    const refused = refusedPlace(asked);
    const message = t(`problems.${problem}`, { typed: refused?.typed ?? "" });
    const href = refused && (refused.problem === "noChoice" ? `#${FIRST_CHOICE}` : "#other");
    return <ErrorSummary title={t("problemTitle")} errors={[{ message, ...(href && { href }) }]} />;
  }
  if (!said) return null;
  const count = boundedInteger(String(asked.count), { min: 1, max: 100, fallback: 1 });
  return (
    <p className="notice" role="status" id="outcome" tabIndex={-1}>
      {said === "stored" ? t("done.stored", { count, waiting }) : t(`done.${said}`)}
      <TakeFocus key={`${said} ${String(asked.at)}`} to="outcome" />
    </p>
  );
}
