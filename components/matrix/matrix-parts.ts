/** What the filter of a matrix says, part by part, each value with the address that leaves it out; and the same in words. Pure. */
import { type CriterionKey, criterionKeys, criterionRef } from "../../lib/catalogue/criterion-filter";
import { type FacetKey, toggleFacet } from "../../lib/catalogue/filters";
import type { MatrixView } from "../../lib/catalogue/matrix";
import { matrixHref } from "../../lib/catalogue/matrix-request";
import type { Locale } from "../../lib/i18n/locales";
import { getTranslator } from "../../lib/i18n/translate";
import { joinWithOr } from "../browse/active-parts";

export type MatrixPart = {
  key: "q" | Exclude<FacetKey, "framework"> | CriterionKey;
  values: { label: string; href: string }[];
};

/** Gives the parts in force: the search first, then the facets, then the criteria. A whole matrix has none. */
export function matrixParts({ framework, request, facets }: MatrixView): MatrixPart[] {
  const { filter } = request;
  const without = (next: typeof filter) => matrixHref({ ...request, filter: { ...next, page: 1 } });
  const parts: MatrixPart[] = [];
  if (filter.q) parts.push({ key: "q", values: [{ label: filter.q, href: without({ ...filter, q: "" }) }] });
  for (const { key, options } of facets) {
    if (key !== "framework") parts.push({ key, values: options.filter(({ selected }) => selected) });
  }
  for (const key of criterionKeys) {
    // Criteria hold together (and), so each is a part of its own.
    for (const value of filter[key]) {
      const ref = criterionRef(value);
      const label = ref.framework === framework.slug ? ref.code : `${ref.code} (${ref.framework})`;
      parts.push({ key, values: [{ label, href: without(toggleFacet(filter, { key, value })) }] });
    }
  }
  return parts.filter(({ values }) => values.length > 0);
}

/** Gives the sentence above the matrix as plain text, for the picture. */
export function matrixSentence(view: MatrixView, locale: Locale): string {
  const t = getTranslator(locale, "matrix");
  const { framework, total } = view;
  const parts = matrixParts(view);
  if (parts.length === 0) return t("sentence.all", { total, framework: framework.title });
  const words = parts.map(({ key, values }) => {
    const glue = joinWithOr(locale, values.length);
    const named = values.map(({ label }, index) => `${glue[index]}${key === "q" ? `“${label}”` : label}`);
    return `${t(`sentence.${key}`)} ${named.join("")}${glue.at(-1)}`;
  });
  const against = t("sentence.against", { framework: framework.title });
  return `${t("sentence.count", { total, all: framework.assessments })} ${against} ${words.join(" ")}.`;
}
