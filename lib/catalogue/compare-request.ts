/** What /compare is asked for, read from and written to the address. Pure and browser-safe. */
import type { RawParams } from "./filters";

/** More columns than this cannot be read side by side. */
export const MAX_COMPARED = 6;
/** Names beyond this many in one address are not even looked up. */
const MAX_NAMED = 24;
const MAX_SLUG_LENGTH = 100;
const MAX_FIND_LENGTH = 100;

export type CompareRequest = {
  /** The practices as the address names them, in its order, each once. Whether they exist, the catalogue knows. */
  slugs: string[];
  /** `slug@version` of the criteria to compare by; null: the ones most of the practices were assessed against. */
  framework: string | null;
  /** Only the items that are not marked alike. */
  differences: boolean;
  /** The code of the question whose answers stand side by side; null: the first one that is answered. */
  question: string | null;
  /** What to look for among the practices that could be added. */
  find: string;
};

/** Nothing chosen yet: the request of an address without parameters. */
export const emptyComparison: Readonly<CompareRequest> = {
  slugs: [],
  framework: null,
  differences: false,
  question: null,
  find: "",
};

/** Reads the parameters of an address. Never fails: what cannot be meant is left out, a name twice stands once. */
export function parseCompareRequest(params: RawParams): CompareRequest {
  const slugs = new Set<string>();
  for (const value of list(params.p).slice(0, MAX_NAMED)) {
    const slug = tidy(value, MAX_SLUG_LENGTH).toLowerCase();
    if (slug !== "") slugs.add(slug);
  }
  return {
    slugs: [...slugs],
    framework: matching(params.framework, /^[a-z0-9-]{1,80}@[1-9]\d{0,3}$/),
    differences: list(params.differences)[0] === "1",
    question: matching(params.question, /^\d{1,3}\.\d{1,3}$/),
    find: tidy(list(params.find)[0] ?? "", MAX_FIND_LENGTH),
  };
}

/** Gives the one address of a comparison: the practices in their order, defaults left out. */
export function compareHref(request: Partial<CompareRequest>): string {
  const search = compareParams(request).toString().replaceAll("%40", "@");
  return search ? `/compare?${search}` : "/compare";
}

/** Gives the parameters of `compareHref`, for forms and the download. */
export function compareParams(request: Partial<CompareRequest>): URLSearchParams {
  const { slugs, framework, differences, question, find } = { ...emptyComparison, ...request };
  const params = new URLSearchParams(slugs.map((slug) => ["p", slug]));
  if (framework) params.set("framework", framework);
  if (differences) params.set("differences", "1");
  if (question) params.set("question", question);
  if (find) params.set("find", find);
  return params;
}

/** Gives the request with one practice more, at the end. */
export function withPractice(request: CompareRequest, slug: string): CompareRequest {
  const slugs = [...request.slugs.filter((other) => other !== slug), slug];
  return { ...request, slugs, find: "" };
}

/** Gives the request without one of its practices. */
export function withoutPractice(request: CompareRequest, slug: string): CompareRequest {
  return { ...request, slugs: request.slugs.filter((other) => other !== slug) };
}

function list(raw: string | string[] | undefined): string[] {
  return typeof raw === "string" ? [raw] : (raw ?? []);
}

/** Takes out control characters and halves of characters, and keeps at most `length` characters. */
function tidy(value: string, length: number): string {
  return value
    .slice(0, length)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ")
    .trim();
}

function matching(raw: string | string[] | undefined, form: RegExp): string | null {
  const value = list(raw)[0]?.trim() ?? "";
  return form.test(value) ? value : null;
}
