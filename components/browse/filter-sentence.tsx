/** What the list holds, as a sentence: "4 practices with “work” in Austria or Italy for women", each part removable. */
import Link from "next/link";
import { Fragment } from "react";
import type { Facet } from "@/lib/catalogue/facets";
import { type PracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { activeParts, joinWithOr } from "./active-parts";

type Props = { filter: PracticeFilter; facets: readonly Facet[]; total: number; locale: Locale };

export function FilterSentence({ filter, facets, total, locale }: Props) {
  const t = getTranslator(locale, "browse");
  const parts = activeParts({ filter, facets });
  if (parts.length === 0) return <p className="filter-sentence">{t("sentence.all", { total })}</p>;
  return (
    <p className="filter-sentence">
      <b>{t("sentence.count", { total })}</b>{" "}
      {parts.map(({ key, values }) => (
        <Fragment key={key}>
          {t(`sentence.${key}`)}{" "}
          {joinWithOr(locale, values.length).map((glue, index) => {
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
          })}{" "}
        </Fragment>
      ))}
      {total > 1 && (
        <span className="filter-order">
          {t(filter.q ? "sentence.byRelevance" : "sentence.alphabetical")}{" "}
        </span>
      )}
      <Link href={localePath(locale, practiceHref({ view: filter.view }))} prefetch={false}>
        {t("sentence.clear")}
      </Link>
    </p>
  );
}
