/** What became of a button that was pressed: said by the page it leads to, the same with and without JavaScript. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { boundedInteger } from "@/lib/shared/paging";
import { ErrorSummary } from "../form/error-summary";
import { draftHref } from "./links";

const problems = [
  "notFound",
  "closed",
  "alreadyPublished",
  "leftOut",
  "titleMissing",
  "undecided",
  "identical",
  "noSuchPractice",
  "noVersionToReplace",
  "noPractice",
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

export function DraftOutcome({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  const problem = draftProblem(asked);
  const said = done.find((known) => known === asked.done);
  if (problem) {
    return <ErrorSummary title={t("problemTitle")} errors={[{ message: t(`problems.${problem}`) }]} />;
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
