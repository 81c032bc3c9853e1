/** The areas of a framework as links, beside the text. */
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function CriteriaContents({ areas, locale }: { areas: readonly FrameworkArea[]; locale: Locale }) {
  const t = getTranslator(locale, "criteria");
  return (
    <nav aria-label={t("contents")} className="page-contents">
      <details className="folding wide-open">
        <summary>{t("contents")}</summary>
        <ul>
          {areas.map(({ code, title }) => (
            <li key={code}>
              <a href={`#area-${code}`}>
                <span className="figures">{code}</span> {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
