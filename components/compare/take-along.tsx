/** How to keep a comparison: an address that names all that is shown, and the same as a table for a spreadsheet. */
import Link from "next/link";
import type { Comparison } from "@/lib/catalogue/compare";
import { type CompareRequest, compareHref, compareParams } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { comparison: Comparison; request: CompareRequest; locale: Locale };

export function TakeAlong({ comparison, request, locale }: Props) {
  const t = getTranslator(locale, "compare");
  // What was left to us is written out: tomorrow another question might be the first that is answered.
  const explicit: CompareRequest = {
    ...request,
    framework: comparison.framework.key,
    question: comparison.question.code,
    find: "",
  };
  return (
    <ul className="compare-take" aria-label={t("take")}>
      <li>
        <Link href={localePath(locale, compareHref(explicit))} prefetch={false}>
          {t("permalink")}
        </Link>
      </li>
      <li>
        <a href={`/api/v1/compare/csv?${compareParams(explicit)}`} download>
          {t("csv")}
        </a>
      </li>
    </ul>
  );
}
