/** What the filter of a matrix says, part by part, each value with the address that leaves it out; and the same in words. Pure. */
import type { MatrixView } from "../../lib/catalogue/matrix";
import { matrixHref } from "../../lib/catalogue/matrix-request";
import type { Locale } from "../../lib/i18n/locales";
import { getTranslator } from "../../lib/i18n/translate";
import { joinWithOr } from "../browse/active-parts";
import { type NarrowingPart, narrowingParts } from "../browse/narrowing-parts";

/** Gives the parts in force: the search first, then the facets, then the criteria. A whole matrix has none. */
export function matrixParts({ framework, request, facets }: MatrixView): NarrowingPart[] {
  return narrowingParts({
    filter: request.filter,
    facets,
    framework: framework.slug,
    hrefOf: (filter) => matrixHref({ ...request, filter }),
  });
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
