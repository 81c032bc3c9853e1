/**
 * Previous versions: assessments that a later one of the same practice by the same criteria replaced. They are not published any
 * more, so no list and no count has them; but what was once cited stays readable. Pure.
 */
import type { AssessmentState, AssessmentView, TitleKind } from "./schema";

export type PreviousVersion = {
  id: number;
  framework: { slug: string; version: number; title: string };
  /** When it was published, and when the one that replaced it was; null where nobody wrote it down. */
  publishedAt: Date | null;
  replacedAt: Date | null;
};

/** A previous version as its page shows it. */
export type VersionView = {
  practice: { slug: string; title: string; titleKind: TitleKind };
  version: PreviousVersion;
  assessment: AssessmentView;
};

export type VersionRow = Omit<PreviousVersion, "replacedAt"> & {
  state: AssessmentState;
  replacedById: number | null;
};

/**
 * Gives the previous versions among a practice's assessments, the latest first. One counts when what replaced it, or what
 * replaced that, is published now: an assessment that was withdrawn takes its previous versions with it.
 */
export function previousVersions(rows: readonly VersionRow[]): PreviousVersion[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows
    .filter((row) => row.replacedById !== null && endsPublished(row, byId))
    .map(({ id, framework, publishedAt, replacedById }) => ({
      id,
      framework,
      publishedAt,
      replacedAt: byId.get(replacedById ?? 0)?.publishedAt ?? null,
    }))
    .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0) || b.id - a.id);
}

/** Reads the number of a version in an address; null for anything else. */
export function parseVersionId(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** Follows the replacements; the rows met are kept, so that a circle ends too. */
function endsPublished(row: VersionRow, byId: ReadonlyMap<number, VersionRow>): boolean {
  const met = new Set<number>();
  let at: VersionRow | undefined = row;
  while (at && !met.has(at.id)) {
    if (at.replacedById === null) return at.state === "published";
    met.add(at.id);
    at = byId.get(at.replacedById);
  }
  return false;
}
