/** What the list holds, as a sentence: "4 practices in Austria or Italy that meet 3.2.5 (Assess whether …)", each part removable. */
import Link from "next/link";
import { Fragment } from "react";
import type { CriteriaSet } from "@/lib/catalogue/criteria-sets";
import { criterionKeys } from "@/lib/catalogue/criterion-filter";
import type { Facet } from "@/lib/catalogue/facets";
import { type PracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type ActivePart, type ActiveValue, activeParts, joinWithAnd, joinWithOr } from "./active-parts";
import { RemoveChip } from "./remove-chip";
import { shortened } from "./shortened";

type Props = {
  filter: PracticeFilter;
  facets: readonly Facet[];
  criteria: readonly CriteriaSet[];
  total: number;
  locale: Locale;
};

export function FilterSentence({ filter, facets, criteria, total, locale }: Props) {
  const t = getTranslator(locale, "browse");
  const parts = activeParts({ filter, facets, criteria });
  if (parts.length === 0)
    return (
      <p className="filter-sentence" id="found" tabIndex={-1}>
        {t("sentence.all", { total })}
      </p>
    );
  return (
    <p className="filter-sentence" id="found" tabIndex={-1}>
      <b>{t("sentence.count", { total })}</b>{" "}
      {parts.map((part) => (
        <Fragment key={part.key}>
          {t(`sentence.${part.key}`)} <Values part={part} locale={locale} />{" "}
        </Fragment>
      ))}
      {total > 1 && (
        <span className="filter-order">
          {t(filter.q ? "sentence.byRelevance" : "sentence.alphabetical")}{" "}
        </span>
      )}
      <Link
        href={localePath(locale, practiceHref({ view: filter.view, beside: filter.beside }))}
        prefetch={false}
      >
        {t("sentence.clear")}
      </Link>
    </p>
  );
}

/** The values of one facet are alternatives, criteria hold together. */
function Values({ part: { key, values }, locale }: { part: ActivePart; locale: Locale }) {
  const all = criterionKeys.some((criterion) => criterion === key);
  const glue = all ? joinWithAnd(locale, values.length) : joinWithOr(locale, values.length);
  return glue.map((before, index) => {
    const value = values[index];
    return (
      <Fragment key={value?.href ?? "end"}>
        {before}
        {value && <Chip value={value} quoted={key === "q"} locale={locale} />}
      </Fragment>
    );
  });
}

function Chip({ value, quoted, locale }: { value: ActiveValue; quoted: boolean; locale: Locale }) {
  const t = getTranslator(locale, "browse");
  const name = value.of ? t("criteria.chosen", { code: value.label, framework: value.of }) : value.label;
  const note = value.wording && shortened(value.wording.text, 48);
  return (
    <>
      <RemoveChip name={name} href={value.href} quoted={quoted} locale={locale} />
      {value.wording && note && (
        <>
          {" ("}
          <Link href={localePath(locale, value.wording.href)} prefetch={false} className="filter-wording">
            {note.cut ? t("criteria.more", { text: note.text }) : note.text}
          </Link>
          )
        </>
      )}
    </>
  );
}
