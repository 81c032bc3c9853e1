/** What /matrix is asked for, read from and written to the address: which criteria, which practices, in which order. Pure and browser-safe. */
import { z } from "zod";
import type { Facet } from "./facets";
import {
  emptyFilter,
  type PracticeFilter,
  parsePracticeFilter,
  practiceParams,
  type RawParams,
  toggleFacet,
} from "./filters";

/** The matrix that an address without a framework shows. */
export const DEFAULT_FRAMEWORK = "spring-good-practice";

/** More rows are no picture: they come on further pages. */
export const MATRIX_PAGE_SIZE = 100;

export const matrixSortSchema = z.enum(["title", "country", "likeness"]);
export type MatrixSort = z.infer<typeof matrixSortSchema>;

const foldedSchema = z.array(z.string().regex(/^\d{1,3}$/)).max(100);

/** The filter's own framework is the matrix's: practices of no other stand in it. */
export type MatrixRequest = {
  framework: string;
  filter: PracticeFilter;
  sort: MatrixSort;
  /** Codes of the areas whose items are folded into one column. */
  folded: string[];
};

/**
 * Reads the parameters of such an address: those of /practices, `sort`, and `fold` (again for each area). Never fails: what
 * cannot be meant is left out. Of several frameworks the first is meant, for two sets of criteria are never mixed.
 */
export function parseMatrixRequest(params: RawParams): MatrixRequest {
  const framework =
    parsePracticeFilter({ framework: first(params.framework) }).framework[0] ?? DEFAULT_FRAMEWORK;
  const filter = parsePracticeFilter({ ...params, framework });
  const sort = matrixSortSchema.safeParse(first(params.sort));
  const folded = foldedSchema.safeParse(typeof params.fold === "string" ? [params.fold] : params.fold);
  return {
    framework,
    filter: { ...filter, pageSize: MATRIX_PAGE_SIZE, view: emptyFilter.view },
    sort: sort.success ? sort.data : "title",
    folded: folded.success ? [...new Set(folded.data)].sort(byNumber) : [],
  };
}

/** Gives the parameters of such an address, in a fixed order, what goes without saying left out. */
export function matrixParams({ framework, filter, sort, folded }: MatrixRequest): URLSearchParams {
  const params = practiceParams({
    ...filter,
    framework: framework === DEFAULT_FRAMEWORK ? [] : [framework],
    pageSize: emptyFilter.pageSize,
  });
  if (sort !== "title") params.set("sort", sort);
  for (const code of folded) params.append("fold", code);
  return params;
}

/** Gives the one address of a request; `path` is the page's, or that of a download. */
export function matrixHref(request: MatrixRequest, path = "/matrix"): string {
  const search = matrixParams(request).toString().replaceAll("%3A", ":");
  return search ? `${path}?${search}` : path;
}

/** Gives the request with an area folded, or unfolded if it is. */
export function toggleArea(request: MatrixRequest, code: string): MatrixRequest {
  const { folded } = request;
  const next = folded.includes(code) ? folded.filter((other) => other !== code) : [...folded, code];
  return { ...request, folded: next.sort(byNumber) };
}

/** Gives the request for another set of criteria. What names an item or an area of this one does not go with it. */
export function otherFramework({ filter, sort }: MatrixRequest, framework: string): MatrixRequest {
  const { q, country, targetGroup, integrationArea, pageSize } = filter;
  return {
    framework,
    filter: { ...emptyFilter, framework: [framework], q, country, targetGroup, integrationArea, pageSize },
    sort,
    folded: [],
  };
}

/** Gives the request with nothing narrowing it; order and folds stay. */
export function wholeMatrix(request: MatrixRequest): MatrixRequest {
  return {
    ...request,
    filter: { ...emptyFilter, framework: [request.framework], pageSize: request.filter.pageSize },
  };
}

/** Gives the facets of /practices for this page: without the framework, each option leading to the matrix's own address. */
export function matrixFacets(facets: readonly Facet[], request: MatrixRequest): Facet[] {
  return facets
    .filter(({ key }) => key !== "framework")
    .map(({ key, options, ...facet }) => ({
      ...facet,
      key,
      options: options.map((option) => ({
        ...option,
        href: matrixHref({ ...request, filter: toggleFacet(request.filter, { key, value: option.value }) }),
      })),
    }));
}

function first(raw: string | string[] | undefined): string | undefined {
  return Array.isArray(raw) ? raw[0] : raw;
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
