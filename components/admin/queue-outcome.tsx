/** What became of a decision, said by the page it leads to. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ErrorSummary } from "../form/error-summary";

const problems = [
  "notFound",
  "notWaiting",
  "unreadable",
  "identical",
  "identicalTakenOut",
  "noSuchPractice",
  "noVersionToReplace",
  "noPractice",
  "noNote",
] as const;

type Asked = Record<string, string | string[] | undefined>;

/** Gives the problem that an address names; null for anything else. */
export function queueProblem(asked: Asked): (typeof problems)[number] | null {
  return problems.find((known) => known === asked.problem) ?? null;
}

export function QueueOutcome({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = getTranslator(locale, "review");
  const problem = queueProblem(asked);
  const practice = typeof asked.practice === "string" && /^[a-z0-9-]{1,120}$/.test(asked.practice);
  const done = (["published", "returned"] as const).find((known) => known === asked.done);
  return (
    <>
      {problem && (
        <ErrorSummary
          title={getTranslator(locale, "admin")("problemTitle")}
          errors={[{ message: t(`problems.${problem}`) }]}
        />
      )}
      {problem === "identicalTakenOut" && /^[1-9]\d{0,9}$/.test(String(asked.assessment)) && (
        <p>
          <Link href={localePath(locale, `/admin/assessments/${asked.assessment}`)} prefetch={false}>
            {t("takenOutLink")}
          </Link>
        </p>
      )}
      {done && (
        <p className="notice" role="status">
          {t(`done.${done}`)}{" "}
          {practice && (
            <Link href={localePath(locale, `/practices/${asked.practice}`)}>{t("publishedLink")}</Link>
          )}
        </p>
      )}
    </>
  );
}
