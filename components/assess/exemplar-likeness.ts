/** What a self-assessment is compared by, and where what others wrote stands on their pages. Pure. */
import { fieldKey, isNotPart, markOf } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import { likenessTerms } from "@/lib/assessment/write-up";
import type { Exemplar, Likeness } from "@/lib/catalogue/exemplars";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { anchorPrefix, questionAnchor } from "../practice/anchors";

const MARK = fieldKey.item("mark", "");

/** Gives the terms of the profile and the marks that were given; those of questions set aside are no statement. */
export function likenessOf(fields: Fields): Likeness {
  const marks: Record<string, "met" | "notMet"> = {};
  for (const key of Object.keys(fields).filter((other) => other.startsWith(MARK))) {
    const code = key.slice(MARK.length);
    const mark = markOf(fields, code);
    if (mark !== "blank" && !isNotPart(fields, code.split(".").slice(0, 2).join("."))) marks[code] = mark;
  }
  return { terms: likenessTerms(fields), marks };
}

/** Gives the address of the passage on the practice's page: a practice may have been assessed twice. */
export function exemplarHref(
  { slug, onPage, question }: Pick<Exemplar, "slug" | "onPage" | "question">,
  locale: Locale,
): string {
  const prefix = anchorPrefix(onPage.assessments, onPage.index);
  return localePath(locale, `/practices/${slug}#${questionAnchor(prefix, question)}`);
}
