/** What the address asks for and cannot get: names without a practice, practices beyond the sixth, criteria not shared. */
import type { Comparison } from "@/lib/catalogue/compare";
import { MAX_COMPARED } from "@/lib/catalogue/compare-request";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = {
  unknown: readonly string[];
  leftOut: readonly { slug: string; title: string }[];
  comparison: Comparison | null;
  locale: Locale;
};

export function Notices({ unknown, leftOut, comparison, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const quoted = (names: readonly string[]) =>
    getFormatter(locale).list(names.map((name) => t("quoted", { name })));
  const without = (comparison?.columns ?? []).filter(({ assessment }) => assessment === null);
  const notices = [
    unknown.length > 0 && t("unknown", { count: unknown.length, names: quoted(unknown) }),
    leftOut.length > 0 &&
      t("leftOut", {
        most: MAX_COMPARED,
        count: leftOut.length,
        names: quoted(leftOut.map(({ title }) => title)),
      }),
    comparison !== null &&
      without.length > 0 &&
      t("withoutAssessment", {
        count: without.length,
        framework: comparison.framework.title,
        names: quoted(without.map(({ practice }) => practice.title)),
      }),
  ].filter((notice) => notice !== false);
  if (notices.length === 0) return null;
  return (
    <section className="compare-notices" aria-label={t("notices")}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </section>
  );
}
