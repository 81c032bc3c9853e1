/** Which criteria have the words of a search in their own text: the catalogue is searched by them too, though no practice says so. Pure. */
import type { CriterionKind } from "../frameworks/criterion";
import type { Framework } from "../frameworks/schema";
import { excerptOf, findHits, needlesOf, type TextPart } from "../search/highlight";
import { parseSearchQuery } from "../search/query";

/** A criterion with its wording (or what is asked under it) in pieces, what was searched for marked. */
export type NamedByWords = {
  framework: { slug: string; title: string };
  kind: CriterionKind;
  code: string;
  parts: TextPart[];
  cut: boolean;
};
/** The first of them in the order of the criteria, and how many there are. */
export type CriteriaFound = { items: NamedByWords[]; total: number };

/** More would be a list of criteria where practices were looked for. */
export const MAX_NAMED = 5;

type FrameworkLike = Pick<Framework, "slug" | "title" | "areas">;
type Wording = { kind: CriterionKind; code: string; text: string };

/**
 * Takes what a person typed and the frameworks, older versions before newer ones. Gives the criteria of the newest versions
 * that have all of the words, and none of those left out, in one text of theirs; folded as in the search of practices.
 */
export function criteriaWithWords(q: string, frameworks: readonly FrameworkLike[]): CriteriaFound {
  const query = parseSearchQuery(q);
  const needles = needlesOf(query);
  const excluded = needlesOf({ ...query, terms: query.excluded });
  if (needles.length === 0) return { items: [], total: 0 };
  const found = newest(frameworks).flatMap(({ slug, title, areas }) => {
    const seen = new Set<string>();
    return wordingsOf(areas).flatMap(({ kind, code, text }): NamedByWords[] => {
      if (seen.has(code) || !needles.every((needle) => findHits(text, [needle]).length > 0)) return [];
      if (excluded.length > 0 && findHits(text, excluded).length > 0) return [];
      seen.add(code);
      const { parts, cutBefore, cutAfter } = excerptOf(text, findHits(text, needles));
      return [{ framework: { slug, title }, kind, code, parts, cut: cutBefore || cutAfter }];
    });
  });
  return { items: found.slice(0, MAX_NAMED), total: found.length };
}

function newest(frameworks: readonly FrameworkLike[]): FrameworkLike[] {
  return [...new Map(frameworks.map((framework) => [framework.slug, framework])).values()];
}

/** A question's guiding questions are its text too. */
function wordingsOf(areas: FrameworkLike["areas"]): Wording[] {
  return areas.flatMap((area): Wording[] => [
    { kind: "area", code: area.code, text: area.title },
    ...area.questions.flatMap(({ code, text, prompts, items }): Wording[] => [
      ...[text, ...prompts].flatMap((words): Wording[] =>
        words === null ? [] : [{ kind: "question", code, text: words }],
      ),
      ...items.map((item): Wording => ({ kind: "item", code: item.code, text: item.text })),
    ]),
  ]);
}
