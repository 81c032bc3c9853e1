/** What the matrix holds, as a sentence: "3 of 16 assessments against … in Austria or Italy", each part removable. */
import Link from "next/link";
import { Fragment } from "react";
import type { MatrixView } from "@/lib/catalogue/matrix";
import { matrixHref, wholeMatrix } from "@/lib/catalogue/matrix-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { joinWithOr } from "../browse/active-parts";
import { type MatrixPart, matrixParts } from "./matrix-parts";

export function MatrixSentence({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { framework, total, request } = view;
  const parts = matrixParts(view);
  if (parts.length === 0) {
    return <p className="filter-sentence">{t("sentence.all", { total, framework: framework.title })}</p>;
  }
  return (
    <p className="filter-sentence">
      <b>{t("sentence.count", { total, all: framework.assessments })}</b>{" "}
      {t("sentence.against", { framework: framework.title })}{" "}
      {parts.map((part) => (
        <Fragment key={`${part.key} ${part.values[0]?.href}`}>
          {t(`sentence.${part.key}`)} <Values part={part} locale={locale} />{" "}
        </Fragment>
      ))}
      <Link href={localePath(locale, matrixHref(wholeMatrix(request)))} prefetch={false}>
        {t("sentence.clear")}
      </Link>
    </p>
  );
}

function Values({ part: { key, values }, locale }: { part: MatrixPart; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  return joinWithOr(locale, values.length).map((glue, index) => {
    const value = values[index];
    return (
      <Fragment key={value?.label ?? "end"}>
        {glue}
        {value && (
          <Link
            href={localePath(locale, value.href)}
            prefetch={false}
            className="chip"
            aria-label={t("sentence.remove", { value: value.label })}
          >
            <span>{key === "q" ? `“${value.label}”` : value.label}</span>
            <span aria-hidden="true" className="chip-cross">
              ×
            </span>
          </Link>
        )}
      </Fragment>
    );
  });
}
