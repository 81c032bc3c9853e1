/** What a filter by criterion can choose from, and how a chosen criterion is called. Pure and browser-safe. */
import { type CriterionName, criterionNames } from "../frameworks/criterion";
import type { Framework } from "../frameworks/schema";
import { criterionRef } from "./criterion-filter";

/** A framework in its newest version, its criteria in its order. */
export type CriteriaSet = {
  slug: string;
  title: string;
  /** A name of one to three words that tells it from the others: "SPRING", "ASSESS monitoring". */
  short: string;
  names: CriterionName[];
};
/** A criterion as a filter's sentence names it; one that the catalogue does not have is its own value. */
export type NamedCriterion = { framework: string | null; code: string; text: string | null };

type FrameworkLike = Pick<Framework, "slug" | "title" | "areas">;

/** Takes frameworks, older versions before newer ones; gives each in its newest version, the longest first, then by title. */
export function criteriaSets(frameworks: readonly FrameworkLike[]): CriteriaSet[] {
  const newest = new Map(frameworks.map((framework) => [framework.slug, framework]));
  const firstWords = [...newest.values()].map(({ title }) => firstWord(title));
  return [...newest.values()]
    .map((framework) => ({
      slug: framework.slug,
      title: framework.title,
      short: shortName(framework, firstWords),
      names: criterionNames(framework),
    }))
    .sort((a, b) => b.names.length - a.names.length || (a.title < b.title ? -1 : 1));
}

/** The first word of the title is the project's; where two sets share it, what their slugs add tells them apart. */
function shortName(
  { slug, title }: Pick<Framework, "slug" | "title">,
  firstWords: readonly string[],
): string {
  const word = firstWord(title);
  if (firstWords.filter((other) => other === word).length < 2) return word;
  const rest = slug.split("-").filter((part) => part !== word.toLowerCase());
  return [word, ...rest].join(" ");
}

function firstWord(title: string): string {
  return title.split(/\s/)[0] ?? title;
}

/** Gives the name of the criterion that a value of a filter means. */
export function nameCriterion(value: string, sets: readonly CriteriaSet[]): NamedCriterion {
  const { framework, code } = criterionRef(value);
  const set = sets.find(({ slug }) => slug === framework);
  const name = set?.names.find((other) => other.code === code);
  return set && name
    ? { framework: set.title, code, text: name.text }
    : { framework: null, code: value, text: null };
}
