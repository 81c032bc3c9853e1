/** The states of a framework's items in one assessment, area by area, and their counts. Pure; never a score. */
import type { FingerprintArea, ItemState, StateCounts } from "./schema";

export type FingerprintFramework = {
  areas: readonly {
    code: string;
    slug: string;
    title: string;
    questions: readonly { items: readonly { code: string; text: string }[] }[];
  }[];
};

/** Counts states; `total` is the number of items there are, listed or not. */
export function countStates(states: readonly ItemState[]): StateCounts {
  const counts: StateCounts = { met: 0, notMet: 0, blank: 0, notListed: 0, total: states.length };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Adds counts of parts (areas) up to those of the whole. */
export function addCounts(parts: readonly StateCounts[]): StateCounts {
  const sum: StateCounts = { met: 0, notMet: 0, blank: 0, notListed: 0, total: 0 };
  for (const part of parts) {
    for (const key of ["met", "notMet", "blank", "notListed", "total"] as const) sum[key] += part[key];
  }
  return sum;
}

/** Gives the fingerprint of an assessment: every item of the framework in its order; one without a mark is not listed. */
export function fingerprint(
  framework: FingerprintFramework,
  stateOf: (itemCode: string) => ItemState | undefined,
): FingerprintArea[] {
  return framework.areas.map(({ code, slug, title, questions }) => {
    const items = questions.flatMap((question) =>
      question.items.map((item) => ({
        code: item.code,
        text: item.text,
        state: stateOf(item.code) ?? ("notListed" as const),
      })),
    );
    return { code, slug, title, counts: countStates(items.map((item) => item.state)), items };
  });
}
