/** What the matrix holds, as a sentence: "3 of 16 assessments against … in Austria or Italy", each part removable. */
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixHref, wholeMatrix } from "@/lib/catalogue/matrix-request";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { PartsSentence } from "../browse/parts-sentence";
import { matrixParts } from "./matrix-parts";

export function MatrixSentence({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { framework, total, request } = view;
  const parts = matrixParts(view);
  if (parts.length === 0) {
    return (
      <p className="filter-sentence" id="found" tabIndex={-1}>
        {t("sentence.all", { total, framework: framework.title })}
      </p>
    );
  }
  return (
    <PartsSentence
      start={
        <>
          <b>{t("sentence.count", { total, all: framework.assessments })}</b>{" "}
          {t("sentence.against", { framework: framework.title })}
        </>
      }
      parts={parts}
      wordOf={(key) => t(`sentence.${key}`)}
      clear={{ href: matrixHref(wholeMatrix(request)), text: t("sentence.clear") }}
      locale={locale}
    />
  );
}
