/** What the list of a criterion holds, as a sentence: "3 assessments of 16 in Austria or Italy", each part removable. */
import Link from "next/link";
import { Fragment } from "react";
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { joinWithOr } from "../browse/active-parts";
import { requestParts } from "./request-parts";

export function CriterionSentence({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion, groups } = view;
  const parts = requestParts(view);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (parts.length === 0) return <p className="filter-sentence">{t("sentence.all", { total })}</p>;
  return (
    <p className="filter-sentence">
      <b>{t("sentence.count", { total, all: framework.assessments })}</b>{" "}
      {parts.map(({ key, values }) => (
        <Fragment key={`${key} ${values[0]?.href}`}>
          {t(`sentence.${key}`)}{" "}
          {joinWithOr(locale, values.length).map((glue, index) => {
            const value = values[index];
            return (
              <Fragment key={value?.label ?? "end"}>
                {glue}
                {value && (
                  <Link
                    href={`${localePath(locale, value.href)}#practices`}
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
          })}{" "}
        </Fragment>
      ))}
      <Link
        href={`${localePath(locale, criterionPath(framework.slug, criterion.code))}#practices`}
        prefetch={false}
      >
        {t("sentence.clear")}
      </Link>
    </p>
  );
}
