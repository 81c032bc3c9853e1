/** What became of a button that was pressed: said by the page it leads to, the same with and without JavaScript. */
import Link from "next/link";
import type { ReactNode } from "react";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { publishProblems } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { boundedInteger } from "@/lib/shared/paging";
import { ErrorSummary } from "../form/error-summary";
import { draftHref } from "./links";
import { partOf } from "./parts";
import { refusedPlace } from "./refused-place";

const problems = [
  ...publishProblems,
  "noPractice",
  "noPracticeCalled",
  "severalCalled",
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

export function DraftOutcome({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  const problem = draftProblem(asked);
  const said = done.find((known) => known === asked.done);
  if (problem) {
    const refused = refusedPlace(asked);
    const message = t(`problems.${problem}`, { typed: refused?.typed ?? "" });
    return (
      <ErrorSummary title={t("problemTitle")} errors={[{ message, ...(refused && { href: "#other" }) }]} />
    );
  }
  if (!said) return null;
  const count = boundedInteger(String(asked.count), { min: 1, max: 100, fallback: 1 });
  return (
    <p className="notice" role="status">
      {said === "stored" ? t("done.stored", { count }) : t(`done.${said}`)}
    </p>
  );
}

type PublishedProps = {
  published: { practice: string; assessmentId: number };
  /** The next write-up of the same document that is not published; null without any. */
  next: { id: number; ordinal: number } | null;
  locale: Locale;
};

/** Where it stands now, and how to take it back. */
export function PublishedNotice({ published, next, locale }: PublishedProps) {
  const t = getTranslator(locale, "drafts");
  const { practice, assessmentId } = published;
  return (
    <section className="notice draft-published" aria-labelledby="published-title">
      <h2 id="published-title">{t("published.title")}</h2>
      <ul className="plain-links">
        <li>
          <Link href={localePath(locale, `/practices/${practice}`)} prefetch={false}>
            {t("published.read")}
          </Link>
        </li>
        {next && (
          <li>
            <Link href={draftHref(locale, next)} prefetch={false}>
              {t("published.next")}
            </Link>
          </li>
        )}
        <li>
          <Link href={localePath(locale, "/admin/import")} prefetch={false}>
            {t("published.list")}
          </Link>
        </li>
        <li>
          <Link href={localePath(locale, `/admin/assessments/${assessmentId}`)} prefetch={false}>
            {t("published.takeOut")}
          </Link>
        </li>
      </ul>
    </section>
  );
}
