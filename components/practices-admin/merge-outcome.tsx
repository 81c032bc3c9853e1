/** What became of a merge or of its undoing: said by the page it leads to. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { EditedPractice } from "@/lib/practices/queries";
import { mergeProblems, practiceSlugSchema, unmergeProblems } from "@/lib/practices/schema";
import { ErrorSummary } from "../form/error-summary";

type Asked = Record<string, string | string[] | undefined>;
const problems = [...mergeProblems, ...unmergeProblems, "noReason"] as const;

/** Gives the problem that an address names; null for anything else. */
export function mergeProblem(asked: Asked): (typeof problems)[number] | null {
  return problems.find((known) => known === asked.problem) ?? null;
}

type Props = { asked: Asked; practice?: EditedPractice; locale: Locale };

export function MergeOutcome({ asked, practice, locale }: Props) {
  const t = getTranslator(locale, "practices");
  const problem = mergeProblem(asked);
  const done = (["merged", "unmerged"] as const).find((known) => known === asked.done);
  if (problem) {
    const title = getTranslator(locale, "admin")("problemTitle");
    return <ErrorSummary title={title} errors={[{ message: t(`problems.${problem}`) }]} />;
  }
  if (!done) return null;
  const merge = practice?.merges.find(({ id }) => String(id) === asked.merge);
  const other = practiceSlugSchema.safeParse(asked.other);
  return (
    <p className="notice" role="status">
      {t(`done.${done}`)}{" "}
      {practice?.state === "shown" && (
        <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
          {t("read")}
        </Link>
      )}{" "}
      {done === "merged" && merge && <a href={`#merge-${merge.id}`}>{t("undoThis")}</a>}
      {done === "unmerged" && other.success && (
        <Link href={localePath(locale, `/admin/practices/${other.data}`)} prefetch={false}>
          {t("readOther")}
        </Link>
      )}
    </p>
  );
}
