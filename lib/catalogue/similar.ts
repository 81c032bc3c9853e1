/**
 * Which practices are like one, and why. Pure.
 *
 * A reason is a target group, an integration area or a country that both state, or checklists marked alike: of at least ten
 * items that both mark met or not met, at least three quarters the same way. Practices with more reasons come first; of as
 * many reasons, the one with more items marked alike; then by title. No number is shown for it: the reasons are.
 */
import type { TitleKind } from "./schema";

const MAX_SIMILAR = 5;
/** Fewer items than this marked in both are said to be few, and are no reason by themselves. */
export const FEW_MARKED = 10;
export const ALIKE_SHARE = 0.75;

export const sharedTermKeys = ["targetGroup", "integrationArea", "country"] as const;
export type SharedTermKey = (typeof sharedTermKeys)[number];

/** How the checklists of two assessments by the same criteria go together. */
export type SharedMarks = {
  framework: { slug: string; version: number; title: string };
  /** Items that both mark met or not met, and how many of those the same way. */
  both: number;
  alike: number;
  /** Codes of the items that both meet, in the framework's order. */
  met: string[];
};

export type SimilarCandidate = {
  slug: string;
  title: string;
  titleKind: TitleKind;
  sortKey: string;
  terms: Record<SharedTermKey, string[]>;
  marks: SharedMarks[];
};

type MarksCount = Pick<SharedMarks, "both" | "alike"> & Partial<SharedMarks>;
/** As much of a practice as is needed to say how much it shares. */
export type Compared = Pick<SimilarCandidate, "slug" | "sortKey" | "terms"> & {
  marks: readonly MarksCount[];
};

/** `telling`: of the items both meet, those that the fewest other candidates meet with it, at most four, in their order. */
export type SimilarPractice = Omit<SimilarCandidate, "sortKey" | "marks"> & {
  marks: (SharedMarks & { telling: string[] })[];
};

/** Gives the candidates that have a reason, the likest first, at most five. The order of the candidates does not matter. */
export function rankSimilar(candidates: readonly SimilarCandidate[]): SimilarPractice[] {
  const frequency = countMet(candidates);
  return candidates
    .filter((candidate) => reasons(candidate) > 0)
    .sort(byLikeness)
    .slice(0, MAX_SIMILAR)
    .map(({ sortKey: _, marks, ...rest }) => ({
      ...rest,
      marks: marks.map((shared) => ({ ...shared, telling: tellingItems(shared, frequency) })),
    }));
}

/** Says whether the checklists are marked alike enough to be a reason. */
export function markedAlike({ both, alike }: MarksCount): boolean {
  return both >= FEW_MARKED && alike >= both * ALIKE_SHARE;
}

/** Orders practices by what they share with one: more reasons first, then more items alike, then by title. */
export function byLikeness(a: Compared, b: Compared): number {
  return (
    reasons(b) - reasons(a) || alike(b) - alike(a) || byText(a.sortKey, b.sortKey) || byText(a.slug, b.slug)
  );
}

/** Gives how many reasons there are. */
export function reasons({ terms, marks }: Compared): number {
  const stated = sharedTermKeys.reduce((sum, key) => sum + terms[key].length, 0);
  return stated + (marks.some(markedAlike) ? 1 : 0);
}

const alike = ({ marks }: Compared) => marks.reduce((sum, shared) => sum + shared.alike, 0);

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const itemKey = ({ framework }: SharedMarks, code: string) =>
  `${framework.slug}@${framework.version} ${code}`;

/** By how many of the candidates each item is met together with it. */
function countMet(candidates: readonly SimilarCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shared of candidates.flatMap(({ marks }) => marks)) {
    for (const code of shared.met) {
      const key = itemKey(shared, code);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const TELLING = 4;

/** What nearly all meet says little about two of them: the rarest are named. */
function tellingItems(shared: SharedMarks, frequency: ReadonlyMap<string, number>): string[] {
  const count = (code: string) => frequency.get(itemKey(shared, code)) ?? 0;
  // Stable: of equally rare ones the first in the framework's order.
  const rarest = [...shared.met].sort((a, b) => count(a) - count(b)).slice(0, TELLING);
  return shared.met.filter((code) => rarest.includes(code));
}
