/** What became of criteria that were to be added: said by the page it leads to. */
import Link from "next/link";
import type { FrameworkVersion } from "@/lib/frameworks/queries-versions";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ErrorSummary } from "../form/error-summary";
import { versionPath } from "./version-path";

type Asked = Record<string, string | string[] | undefined>;
const problems = ["unchanged", "overtaken", "headingTaken", "invalid"] as const;

/** Gives the problem that an address names; null for anything else. */
export function frameworkProblem(asked: Asked): (typeof problems)[number] | null {
  return problems.find((known) => known === asked.problem) ?? null;
}

type Props = { asked: Asked; versions: readonly FrameworkVersion[]; locale: Locale };

export function FrameworkOutcome({ asked, versions, locale }: Props) {
  const t = getTranslator(locale, "frameworks");
  const problem = frameworkProblem(asked);
  if (problem) {
    const title = getTranslator(locale, "admin")("problemTitle");
    return <ErrorSummary title={title} errors={[{ message: t(`problems.${problem}`) }]} />;
  }
  // The first one of a slug is its newest.
  const added = versions.find(({ slug }) => slug === asked.added);
  return added ? (
    <p className="notice" role="status">
      {t("done", { title: added.title, version: added.version })}{" "}
      {added.isShown ? null : `${t("notShownYet")} `}
      <Link href={localePath(locale, versionPath(added))} prefetch={false}>
        {t("read")}
      </Link>
    </p>
  ) : null;
}
