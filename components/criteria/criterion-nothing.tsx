/** A criterion's list without entries: says why, and what to do next. */
import Link from "next/link";
import { type CriterionView, criterionHref } from "@/lib/catalogue/criterion-view";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function CriterionNothing({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion, request, total } = view;
  const path = localePath(locale, criterionPath(framework.slug, criterion.code));
  if (framework.assessments === 0) return <p className="nothing">{t("assessed", { count: 0 })}</p>;
  if (total > 0) {
    return (
      <div className="nothing">
        <p>{t("emptyPage")}</p>
        <p>
          <Link
            href={`${criterionHref(path, { ...request, filter: { ...request.filter, page: 1 } })}#practices`}
          >
            {t("emptyPageFirst")}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="nothing">
      <h3>{t("empty")}</h3>
      <p>
        <Link href={`${path}#practices`}>{t("emptyAll")}</Link>
      </p>
    </div>
  );
}
