/** What is shown as files, all pages of it; and how to cite the page. */
import { criterionCitation } from "@/lib/catalogue/criterion-citation";
import { type CriterionView, criterionHref } from "@/lib/catalogue/criterion-view";
import { criterionDataPath } from "@/lib/frameworks/criterion";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Visit } from "@/lib/shared/visit";

type Props = { view: CriterionView; visit: Visit; locale: Locale };

export function TakeAlong({ view, visit, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion, request, total } = view;
  const data = (format: "csv" | "json") =>
    criterionHref(criterionDataPath(framework.slug, criterion.code, format), {
      ...request,
      filter: { ...request.filter, page: 1 },
    });
  return (
    <section id="take-along" aria-labelledby="take-along-title" className="take-along">
      <h2 id="take-along-title">{t("takeAlong")}</h2>
      <p className="prose">{t("takeAlongText", { count: total })}</p>
      <ul className="plain-links">
        {(["csv", "json"] as const).map((format) => (
          <li key={format}>
            <a href={data(format)} download>
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
      <p className="label">{t("citeLabel")}</p>
      <p className="citation">{criterionCitation(view, visit)}</p>
    </section>
  );
}
