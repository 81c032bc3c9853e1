/** What /practices is asked for, read from and written to the address. Pure and browser-safe. */
import { boundedInteger, DEFAULT_PAGE_SIZE, MAX_PAGE, MAX_PAGE_SIZE } from "../shared/paging";
import { MAX_COMPARED, parseCompareRequest } from "./compare-request";
import {
  type CriterionFilter,
  type CriterionKey,
  criterionKeys,
  emptyCriteria,
  parseCriteria,
} from "./criterion-filter";

/** The facets whose values stand in a practice's profile. */
export const profileFacetKeys = ["country", "targetGroup", "integrationArea"] as const;
/** The facets, in the order they are shown. */
export const facetKeys = ["framework", ...profileFacetKeys] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The facet value for practices that do not state one. */
export const NOT_STATED = "none";

export type PracticeFilter = CriterionFilter & {
  q: string;
  framework: string[];
  country: string[];
  targetGroup: string[];
  integrationArea: string[];
  page: number;
  pageSize: number;
  view: "cards" | "table";
  /** Practices chosen to be compared with one of the list (`p`, as on /compare). They narrow nothing. */
  beside: string[];
};

export type RawParams = Record<string, string | string[] | undefined>;

export const MAX_SEARCH_LENGTH = 200;
const MAX_VALUES = 20;
const MAX_VALUE_LENGTH = 120;

/** Everything, from the start: the filter of an address without parameters. */
export const emptyFilter: Readonly<PracticeFilter> = {
  q: "",
  framework: [],
  country: [],
  targetGroup: [],
  integrationArea: [],
  ...emptyCriteria,
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  view: "cards",
  beside: [],
};

/**
 * Reads the parameters of an address. Never fails: what cannot be meant is left out or becomes the default.
 * A well-formed value that the catalogue does not have stays (it finds nothing, and can be taken out again).
 */
export function parsePracticeFilter(params: RawParams): PracticeFilter {
  const framework = values(params.framework, frameworkValue);
  return {
    q: tidy(first(params.q), MAX_SEARCH_LENGTH),
    framework,
    country: values(params.country, countryValue),
    targetGroup: values(params.targetGroup, termValue),
    integrationArea: values(params.integrationArea, termValue),
    ...parseCriteria(params, framework),
    page: boundedInteger(first(params.page), { min: 1, max: MAX_PAGE, fallback: emptyFilter.page }),
    pageSize: boundedInteger(first(params.pageSize), {
      min: 1,
      max: MAX_PAGE_SIZE,
      fallback: emptyFilter.pageSize,
    }),
    view: first(params.view) === "table" ? "table" : "cards",
    beside: parseCompareRequest({ p: params.p }).slugs.slice(0, MAX_COMPARED - 1),
  };
}

/** Gives the one address of a filter: parameters in a fixed order, values sorted, defaults left out. */
export function practiceHref(filter: Partial<PracticeFilter>): string {
  return filterHref("/practices", filter);
}

/** Gives the address of another page that takes the same filter ("/matrix"). The path has no parameters of its own. */
export function filterHref(path: string, filter: Partial<PracticeFilter>): string {
  // A colon is allowed in a query as it stands, and reads better: met=spring-good-practice:3.2.5
  const search = practiceParams(filter).toString().replaceAll("%3A", ":");
  return search ? `${path}?${search}` : path;
}

/** Gives the parameters of `practiceHref`, for forms, other pages and the API. */
export function practiceParams(filter: Partial<PracticeFilter>): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q) params.set("q", filter.q);
  for (const key of [...facetKeys, ...criterionKeys]) {
    for (const value of [...(filter[key] ?? [])].sort()) params.append(key, value);
  }
  if (filter.view === "table") params.set("view", "table");
  if (filter.page && filter.page !== emptyFilter.page) params.set("page", String(filter.page));
  if (filter.pageSize && filter.pageSize !== emptyFilter.pageSize) {
    params.set("pageSize", String(filter.pageSize));
  }
  for (const slug of filter.beside ?? []) params.append("p", slug);
  return params;
}

/** Gives the filter with one value of a facet or criterion put in, or taken out if it is in; back on the first page. */
export function toggleFacet(
  filter: PracticeFilter,
  { key, value }: { key: FacetKey | CriterionKey; value: string },
): PracticeFilter {
  const chosen = filter[key];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort();
  return { ...filter, [key]: next, page: emptyFilter.page };
}

/** Says whether anything narrows the list. */
export function isNarrowed(filter: PracticeFilter): boolean {
  return filter.q !== "" || [...facetKeys, ...criterionKeys].some((key) => filter[key].length > 0);
}

/** Gives the parameters of an address as Next gives them to a page: repeated names as a list. */
export function rawParams(search: URLSearchParams): RawParams {
  const params: RawParams = {};
  for (const name of new Set(search.keys())) {
    Object.defineProperty(params, name, { value: search.getAll(name), enumerable: true });
  }
  return params;
}

function first(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}

/** Takes out control characters and halves of characters, and keeps at most `length` characters. */
function tidy(value: string | undefined, length: number): string {
  const clean = (value ?? "")
    .slice(0, length * 4)
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim();
  return clean
    .slice(0, length)
    .replace(/\p{Cs}$/u, "")
    .trim();
}

function values(raw: string | string[] | undefined, read: (value: string) => string | null): string[] {
  const given = typeof raw === "string" ? [raw] : (raw ?? []);
  const found = new Set<string>();
  for (const value of given.slice(0, MAX_VALUES)) {
    const understood = read(tidy(value, MAX_VALUE_LENGTH));
    if (understood) found.add(understood);
  }
  return [...found].sort();
}

/** Every practice shown has an assessment, so a framework is never "not stated". */
function frameworkValue(value: string): string | null {
  const slug = value.toLowerCase();
  return /^[a-z0-9-]{1,80}$/.test(slug) && slug !== NOT_STATED ? slug : null;
}

function countryValue(value: string): string | null {
  if (value.toLowerCase() === NOT_STATED) return NOT_STATED;
  const code = value.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

function termValue(value: string): string | null {
  return value === "" ? null : value;
}
