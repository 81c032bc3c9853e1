/**
 * The addresses inside a practice's page: `#q-3.1`, `#i-3.2.5`, `#area-3`, `#section-context`. The first assessment has
 * them plain; a further one puts its framework's slug before them (`#assess-integration-q-1.1`).
 */
import type { SectionKey } from "../../lib/catalogue/schema";

/** Gives what stands before the anchors of the assessment at this place of the page: nothing for the first. */
export function anchorPrefix(assessments: readonly { framework: { slug: string } }[], index: number): string {
  const slug = assessments[index]?.framework.slug;
  if (index === 0 || !slug) return "";
  const same = assessments.slice(0, index).filter((other) => other.framework.slug === slug).length;
  // A framework may come twice (assessed again later): the second time its anchors carry a number.
  return same === 0 ? `${slug}-` : `${slug}-${same + 1}-`;
}

export const assessmentAnchor = (prefix: string) => `${prefix}assessment`;
export const areaAnchor = (prefix: string, code: string) => `${prefix}area-${code}`;
export const questionAnchor = (prefix: string, code: string) => `${prefix}q-${code}`;
export const itemAnchor = (prefix: string, code: string) => `${prefix}i-${code}`;
export const sectionAnchor = (key: SectionKey) => `section-${key}`;

/** Gives the anchor of the section at this place: where two write-ups of one practice have the same part, the second carries a number. */
export function sectionAnchorAt(sections: readonly { key: SectionKey }[], index: number): string {
  const key = sections[index]?.key ?? "context";
  const same = sections.slice(0, index).filter((other) => other.key === key).length;
  return same === 0 ? sectionAnchor(key) : `${sectionAnchor(key)}-${same + 1}`;
}
