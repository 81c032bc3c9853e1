/** What became of a button that was pressed: said by the page it leads to, the same with and without JavaScript. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ErrorSummary } from "../form/error-summary";

const problems = ["lastAdministrator", "notFound", "noRole", "confirm", "storageFull", "broken"] as const;
export type Problem = (typeof problems)[number];

/** Gives the problem that an address names; null for anything else. */
export function problemOf(value: unknown): Problem | null {
  return problems.find((known) => known === value) ?? null;
}

type Props = { done: string | undefined; problem: Problem | null; locale: Locale };

export function Outcome({ done, problem, locale }: Props) {
  const t = getTranslator(locale, "admin");
  if (problem)
    return <ErrorSummary title={t("problemTitle")} errors={[{ message: t(`problems.${problem}`) }]} />;
  return done ? (
    <p className="notice" role="status">
      {done}
    </p>
  ) : null;
}
