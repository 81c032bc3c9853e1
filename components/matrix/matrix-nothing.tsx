/** A matrix without rows: says why, and what to do next. */
import Link from "next/link";
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixHref, wholeMatrix } from "@/lib/catalogue/matrix-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { matrixParts } from "./matrix-parts";

export function MatrixNothing({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { framework, request, total } = view;
  if (framework.assessments === 0) return <p className="nothing">{t("emptyFramework")}</p>;
  if (total > 0) {
    const href = matrixHref({ ...request, filter: { ...request.filter, page: 1 } });
    return (
      <div className="nothing">
        <p>{t("emptyPage")}</p>
        <p>
          <Link href={localePath(locale, href)}>{t("emptyPageFirst")}</Link>
        </p>
      </div>
    );
  }
  const values = matrixParts(view).flatMap((part) => part.values);
  return (
    <div className="nothing">
      <h2>{t("emptyTitle")}</h2>
      {values.length > 1 && (
        <>
          <p>{t("emptyRemove")}</p>
          <ul>
            {values.map(({ label, href }) => (
              <li key={href}>
                <Link href={localePath(locale, href)} prefetch={false}>
                  {t("emptyRemoveOne", { value: label })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={localePath(locale, matrixHref(wholeMatrix(request)))}>{t("emptyAll")}</Link>
      </p>
    </div>
  );
}
