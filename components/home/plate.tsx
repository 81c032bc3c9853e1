/** The catalogue as a picture: the prints of its practices side by side, each a link to its practice. */
import Link from "next/link";
import type { PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Page } from "@/lib/shared/paging";
import { FingerprintStrip } from "../practice/fingerprint-strip";
import { Legend } from "../practice/legend";

export function Plate({ found, locale }: { found: Page<PracticeSummary>; locale: Locale }) {
  const t = getTranslator(locale, "home");
  return (
    <section aria-labelledby="plate-title" className="plate">
      <div className="plate-text">
        <h2 id="plate-title">{t("plateTitle")}</h2>
        <p>{t("plateText")}</p>
        <Legend locale={locale} />
        <p className="fine figures">
          {found.items.length < found.total
            ? t("plateShown", { shown: found.items.length, total: found.total })
            : t("plateWhole", { total: found.total })}
        </p>
      </div>
      <ul className="plate-prints">
        {found.items.map(({ slug, title, assessments }) => (
          <li key={slug}>
            <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
              <span className="plate-picture">
                {assessments.map((assessment) => (
                  <FingerprintStrip key={assessment.id} assessment={assessment} locale={locale} />
                ))}
              </span>
              <span className="plate-name" dir="auto">
                {title}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
