/** Where a passage stands on the practice's page, from what a criterion's page knows of it. */
import type { CriterionEntry } from "../../lib/catalogue/criterion-view";
import { anchorPrefix, questionAnchor } from "../practice/anchors";

/** Gives the link to the question in the assessment that the entry is about: a practice may have been assessed twice. */
export function passageHref({ practice, onPage, question }: CriterionEntry): string {
  const prefix = anchorPrefix(onPage.assessments, onPage.index);
  return `/practices/${practice.slug}#${questionAnchor(prefix, question.code)}`;
}
