/**
 * Filters by criterion: practices that meet an item, do not meet it, have no mark for it, whose assessment does not list
 * it, or that answer a question. Pure and browser-safe.
 *
 * A value names the framework and the code in it: `spring-good-practice:3.2.5`. A bare `3.2.5` is an item of every
 * framework, and "3.2" of one is not "3.2" of another; so it is understood only beside exactly one `framework`, as an item
 * of that one, and otherwise left out. All conditions hold together (and).
 */

export const criterionKeys = ["met", "notMet", "blank", "notListed", "answers"] as const;
export type CriterionKey = (typeof criterionKeys)[number];
export type CriterionFilter = Record<CriterionKey, string[]>;
/** A value taken apart. */
export type CriterionRef = { framework: string; code: string };

/** Without any criterion. */
export const emptyCriteria: Readonly<CriterionFilter> = {
  met: [],
  notMet: [],
  blank: [],
  notListed: [],
  answers: [],
};

type RawParams = Record<string, string | string[] | undefined>;

/** More than a person asks for; each value is a condition of its own for the database. */
const MAX_CRITERIA = 8;
const MAX_LENGTH = 100;

/**
 * Reads the criteria of an address. Never fails: what cannot be meant is left out. `item` with `state` is what the form
 * on the page sends, which cannot know the name of its parameter before a state is chosen; it never stands in a link.
 */
export function parseCriteria(params: RawParams, frameworks: readonly string[]): CriterionFilter {
  const only = frameworks.length === 1 ? frameworks[0] : undefined;
  const state = list(params.state)[0];
  const read = (key: CriterionKey) => {
    const chosen = key !== "answers" && state === key ? list(params.item).slice(0, 1) : [];
    const found = new Set<string>();
    for (const value of [...list(params[key]).slice(0, MAX_CRITERIA), ...chosen]) {
      const ref = readRef(key, value, only);
      if (ref && found.size < MAX_CRITERIA) found.add(criterionValue(ref));
    }
    return [...found].sort();
  };
  return {
    met: read("met"),
    notMet: read("notMet"),
    blank: read("blank"),
    notListed: read("notListed"),
    answers: read("answers"),
  };
}

/** Gives the value for a criterion, as it stands in an address. */
export function criterionValue({ framework, code }: CriterionRef): string {
  return `${framework}:${code}`;
}

/** Takes a value of a parsed filter apart. */
export function criterionRef(value: string): CriterionRef {
  const at = value.indexOf(":");
  return { framework: value.slice(0, at), code: value.slice(at + 1) };
}

/** An item's code has three numbers, a question's two. */
function readRef(key: CriterionKey, value: string, only: string | undefined): CriterionRef | null {
  if (value.length > MAX_LENGTH) return null;
  const match = /^(?:([a-z0-9-]{1,80}):)?(\d{1,3}\.\d{1,3}(\.\d{1,3})?)$/.exec(value.trim().toLowerCase());
  const framework = match?.[1] ?? only;
  const code = match?.[2];
  if (!framework || !code || (match[3] === undefined) !== (key === "answers")) return null;
  return { framework, code };
}

function list(raw: string | string[] | undefined): string[] {
  return typeof raw === "string" ? [raw] : (raw ?? []);
}
