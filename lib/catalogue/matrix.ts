/** The matrix of one framework: assessments × items, with how each column adds up. Pure and browser-safe; never a score. */
import type { FrameworkArea } from "../frameworks/schema";
import type { Page } from "../shared/paging";
import type { AssessmentHead } from "./assessment-head";
import type { Facet } from "./facets";
import { addCounts, countStates } from "./fingerprint";
import type { MatrixRequest } from "./matrix-request";
import type { ItemState, StateCounts } from "./schema";

/** One published assessment: its states stand in the order of the framework's items. */
export type MatrixRow = AssessmentHead & { states: ItemState[] };

/** One page of the matrix. `total` counts the rows (assessments) that the filter finds, `practices` whose they are. */
export type MatrixView = Page<MatrixRow> & {
  framework: {
    slug: string;
    version: number;
    title: string;
    publisher: string;
    /** All published assessments against it, whatever the filter. */
    assessments: number;
  };
  areas: FrameworkArea[];
  practices: number;
  facets: Facet[];
  request: MatrixRequest;
  /** When the newest of its published assessments came into the catalogue; null when there is none. */
  asOf: Date | null;
};

export type MatrixItem = { code: string; text: string; place: number };
export type MatrixQuestion = { code: string; text: string | null; items: MatrixItem[] };
/** The columns of one area: its questions' items, or, folded, one column for all of them. `places` are those of its items in a row. */
export type MatrixArea = {
  code: string;
  title: string;
  folded: boolean;
  questions: MatrixQuestion[];
  places: number[];
};

/** Gives the columns of a framework, area by area; an area whose code is in `folded` is one column. */
export function matrixAreas(areas: readonly FrameworkArea[], folded: readonly string[] = []): MatrixArea[] {
  let place = 0;
  return areas.map(({ code, title, questions }) => {
    const columns = questions.map((question) => ({
      code: question.code,
      text: question.text,
      items: question.items.map((item) => ({ code: item.code, text: item.text, place: place++ })),
    }));
    const places = columns.flatMap(({ items }) => items.map((item) => item.place));
    return { code, title, folded: folded.includes(code) && places.length > 1, questions: columns, places };
  });
}

/** Counts each column over these rows: one entry for each item, `total` being the number of rows. */
export function countColumns(rows: readonly Pick<MatrixRow, "states">[], items: number): StateCounts[] {
  return Array.from({ length: items }, (_, place) =>
    countStates(rows.map(({ states }) => states[place] ?? "notListed")),
  );
}

/** Counts the states of one row in some of its items: those of a folded area. */
export function countPlaces(states: readonly ItemState[], places: readonly number[]): StateCounts {
  return countStates(places.map((place) => states[place] ?? "notListed"));
}

/** Adds up the columns of a folded area: `total` is rows × items. */
export function countArea(columns: readonly StateCounts[], places: readonly number[]): StateCounts {
  return addCounts(places.flatMap((place) => columns[place] ?? []));
}

/** One stretch of a stacked bar: from where to where, of 1. A state without any has none. */
export type Stretch = { state: ItemState; from: number; to: number; count: number };

/** Gives the stretches of a stacked bar, always in the same order: met, not met, no mark, not listed. */
export function stackCounts(counts: StateCounts): Stretch[] {
  if (counts.total === 0) return [];
  let done = 0;
  return (["met", "notMet", "blank", "notListed"] as const).flatMap((state) => {
    const from = done / counts.total;
    done += counts[state];
    return counts[state] === 0 ? [] : [{ state, from, to: done / counts.total, count: counts[state] }];
  });
}
