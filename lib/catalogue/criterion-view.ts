/**
 * The page of one criterion: which practices meet an item, or answer a question, and how. What a reader sees of it, and
 * what its address says. Pure and browser-safe.
 */
import type { Criterion, CriterionKind } from "../frameworks/criterion";
import type { Page } from "../shared/paging";
import type { AssessmentHead } from "./assessment-head";
import { criterionValue } from "./criterion-filter";
import type { Facet } from "./facets";
import {
  emptyFilter,
  type PracticeFilter,
  parsePracticeFilter,
  practiceParams,
  type RawParams,
  toggleFacet,
} from "./filters";
import {
  type AssessmentView,
  type ItemState,
  itemStateSchema,
  type QuestionView,
  type StateCounts,
} from "./schema";

/**
 * How the assessments are grouped. For an item: by its state, met first because one comes to learn how. For a question: those
 * in which it has a part (an answer, or a listed item), then the others.
 */
export type EntryGroup = ItemState | "part" | "notPart";

/** The groups of a kind of criterion, in the order in which they are shown. */
export function entryGroups(kind: CriterionKind): readonly EntryGroup[] {
  if (kind === "item") return itemStateSchema.options;
  return kind === "question" ? ["part", "notPart"] : [];
}

/** Passages are long: more of them would be no page. */
export const CRITERION_PAGE_SIZE = 12;

/** What the address of a criterion's page asks for. The framework is the page's own, and so is the state of its item. */
export type CriterionRequest = { filter: PracticeFilter; state: ItemState | null };

/** Reads the parameters of such an address: those of /practices, and `state`. Never fails. */
export function parseCriterionRequest(
  params: RawParams,
  { framework, kind }: { framework: string; kind: CriterionKind },
): CriterionRequest {
  const given = Array.isArray(params.state) ? params.state[0] : params.state;
  const state = kind === "item" ? itemStateSchema.safeParse(given) : null;
  // `item` and `state` together mean something else in the form of /practices.
  const filter = parsePracticeFilter({ ...params, framework, item: undefined });
  return {
    filter: { ...filter, framework: [framework], pageSize: CRITERION_PAGE_SIZE, view: emptyFilter.view },
    state: state?.success ? state.data : null,
  };
}

/** Gives the parameters of such an address, for forms and downloads; what the page knows by itself is left out. */
export function criterionParams({ filter, state }: CriterionRequest): URLSearchParams {
  const params = practiceParams({ ...filter, framework: [], pageSize: emptyFilter.pageSize });
  if (state) params.set("state", state);
  return params;
}

/** Gives the one address of a request: `path` is the page's, or that of its download. */
export function criterionHref(path: string, request: CriterionRequest): string {
  const search = criterionParams(request).toString().replaceAll("%3A", ":");
  return search ? `${path}?${search}` : path;
}

/** Gives the filter that finds the practices of a request: its state is a condition like any other. */
export function requestFilter(
  { filter, state }: CriterionRequest,
  { framework, code }: { framework: string; code: string },
): PracticeFilter {
  if (!state) return filter;
  const value = criterionValue({ framework, code });
  return { ...filter, [state]: [...new Set([...filter[state], value])] };
}

/** Gives the facets of /practices for this page: without the framework, each option leading to this page's own address. */
export function criterionFacets(
  facets: readonly Facet[],
  { path, request }: { path: string; request: CriterionRequest },
): Facet[] {
  return facets
    .filter(({ key }) => key !== "framework")
    .map(({ key, options, ...facet }) => ({
      ...facet,
      key,
      options: options.map((option) => ({
        ...option,
        href: criterionHref(path, {
          ...request,
          filter: toggleFacet(request.filter, { key, value: option.value }),
        }),
      })),
    }));
}

/** One published assessment, as far as it concerns the criterion. */
export type CriterionEntry = {
  group: EntryGroup;
  practice: Pick<AssessmentHead, "slug" | "title" | "titleKind" | "countries">;
  assessment: Pick<AssessmentView, "id" | "kind" | "sources">;
  onPage: AssessmentHead["onPage"];
  question: QuestionView;
  /** Other practices of which a published write-up answers a question in the very same words; by title. */
  sameWords: { slug: string; title: string }[];
};

/** Fewer assessments than this are said to be few: two or three more could turn the picture round. */
export const FEW = 10;

/** Which other items the assessments that meet an item meet too; by how many do; among equals the one that fewer meet in all comes first. */
export type MetTogether = {
  /** How many published assessments meet the item. */
  met: number;
  items: {
    code: string;
    text: string;
    /** Of the `met` assessments: how many meet the other item too, and in how many it is listed at all. */
    both: number;
    listed: number;
    /** How many of all published assessments meet the other item. */
    counts: Pick<StateCounts, "met" | "total">;
  }[];
};

/** All that the page of an item or a question shows of the catalogue, one page of entries of it. */
export type CriterionView = Page<CriterionEntry> & {
  framework: { slug: string; version: number; title: string; publisher: string; assessments: number };
  criterion: Criterion;
  /** The address of the page, without parameters. */
  path: string;
  request: CriterionRequest;
  /** How the items of the criterion (or the item itself) are marked over all published assessments, by code. */
  counts: Record<string, StateCounts>;
  /** How many assessments each group has, with the filter in force and the chosen state lifted. */
  groups: { group: EntryGroup; count: number }[];
  facets: Facet[];
  together: MetTogether | null;
};
