/** A matrix of criteria that the catalogue does not have: says so, and names those it has. */
import type { MatrixRequest } from "@/lib/catalogue/matrix-request";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { FrameworkSwitch } from "./matrix-switches";

type Props = { frameworks: readonly FrameworkSummary[]; request: MatrixRequest; locale: Locale };

export function UnknownMatrix({ frameworks, request, locale }: Props) {
  const t = getTranslator(locale, "matrix");
  if (frameworks.length === 0) {
    return (
      <div className="plain-page">
        <h1>{t("title")}</h1>
        <p className="lead">{t("emptyCatalogue")}</p>
      </div>
    );
  }
  return (
    <div className="plain-page">
      <h1>{t("unknownTitle")}</h1>
      <p className="lead">{t("unknown", { slug: request.framework })}</p>
      <FrameworkSwitch frameworks={frameworks} request={request} locale={locale} />
    </div>
  );
}
