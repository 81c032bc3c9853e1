/** Reads corrections: those of a practice, of an assessment, of one field; the newest first. Nobody is named. */
import { type Db, getDb } from "../db/client";
import { recordFieldOf } from "../records/fields";
import { maskEmails } from "../shared/mask-emails";
import { type Page, pageWindow } from "../shared/paging";
import { findPlace, isOfPractice, readStored } from "./queries-stored";
import { type CorrectedField, type CorrectionView, correctedFieldName } from "./schema";
import { originsOf, storedSchema } from "./stored-field";

/** Which corrections: of the practice with this slug, of one assessment with its practice, of a field. */
export type CorrectionFilter = {
  practice?: string;
  assessmentId?: number;
  key?: string;
  page: number;
  pageSize: number;
};

/** What may be seen: of the practice itself, of its published assessments, and of previous versions, which stay readable. */
const VISIBLE = [
  { assessmentId: null },
  { assessment: { state: "published" as const } },
  { assessment: { replacedById: { not: null } } },
];

/** Gives a page of corrections. A practice that is not shown has none; a page beyond the end has no items and the same total. */
export async function findCorrections(
  { practice, assessmentId, key, page, pageSize }: CorrectionFilter,
  db: Db = getDb(),
): Promise<Page<CorrectionView>> {
  const where = {
    key,
    practice: {
      slug: practice,
      assessments: { some: { state: "published" as const, id: assessmentId } },
    },
    OR: assessmentId === undefined ? VISIBLE : [{ assessmentId: null }, { assessmentId }],
  };
  const { limit, offset } = pageWindow({ page, pageSize });
  const [total, rows] = await Promise.all([
    db.correction.count({ where }),
    db.correction.findMany({
      where,
      orderBy: { id: "desc" },
      skip: offset,
      take: limit,
      select: {
        id: true,
        key: true,
        correctedAt: true,
        atImport: true,
        before: true,
        after: true,
        reason: true,
        stored: true,
        practiceId: true,
        assessment: { select: { id: true, framework: { select: { title: true } } } },
      },
    }),
  ]);
  const items: CorrectionView[] = [];
  for (const { stored, practiceId, assessment, correctedAt, ...row } of rows) {
    const kept = storedSchema.safeParse(stored);
    const origins = kept.success
      ? originsOf(kept.data)
      : await originsNow(db, { key: row.key, practiceId, assessmentId: assessment?.id ?? null });
    items.push({
      ...row,
      at: correctedAt,
      before: maskEmails(row.before),
      after: maskEmails(row.after),
      reason: maskEmails(row.reason),
      assessment: assessment && { id: assessment.id, framework: assessment.framework.title },
      origins,
    });
  }
  return { items, total, page, pageSize };
}

/** An import's correction keeps no rows: the field's own lines are where the document has it. */
async function originsNow(
  db: Db,
  { key, practiceId, assessmentId }: { key: string; practiceId: number; assessmentId: number | null },
) {
  const found = await findPlace(assessmentId === null ? { practiceId } : { assessmentId }, { db });
  if (!found.ok) return [];
  const field = recordFieldOf(key, found.place.framework);
  if (!field || field.kind === "line") return [];
  if (!isOfPractice(field) && assessmentId === null) return [];
  return originsOf(await readStored(db, { place: found.place, field }));
}

/** More corrections than a practice will have; of more, the latest are looked at. */
const MOST = 500;

/**
 * Gives the fields of a practice that say something else than before their first correction, each with the correction since which
 * it says so. One that was put back is as if it had not been: the words are explained by the one that wrote them.
 */
export async function findCorrectedFields(slug: string, db: Db = getDb()): Promise<CorrectedField[]> {
  const rows = await db.correction.findMany({
    where: { practice: { slug }, OR: [{ assessmentId: null }, { assessment: { state: "published" } }] },
    orderBy: { id: "desc" },
    take: MOST,
    select: {
      key: true,
      assessmentId: true,
      before: true,
      after: true,
      reason: true,
      correctedAt: true,
      atImport: true,
    },
  });
  const fields = new Map<string, typeof rows>();
  for (const row of rows) {
    const name = correctedFieldName(row);
    fields.set(name, [row, ...(fields.get(name) ?? [])]);
  }
  return [...fields.values()].flatMap((oldestFirst) => {
    const standing = standingOf(oldestFirst);
    const [first, last] = [standing[0], standing.at(-1)];
    if (!first || !last) return [];
    const { correctedAt, ...row } = last;
    return {
      ...row,
      at: correctedAt,
      before: maskEmails(first.before),
      after: maskEmails(row.after),
      reason: maskEmails(row.reason),
    };
  });
}

/** Gives the corrections of a field, the oldest first, without those that lead back to what it said already. */
function standingOf<T extends { before: string; after: string }>(corrections: readonly T[]): T[] {
  const standing: T[] = [];
  for (const correction of corrections) {
    const said = [(standing[0] ?? correction).before, ...standing.map(({ after }) => after)];
    const at = said.indexOf(correction.after);
    if (at < 0) standing.push(correction);
    else standing.length = at;
  }
  return standing;
}

/** Gives how many corrections of a practice everybody can read. */
export async function countCorrections(slug: string, db: Db = getDb()): Promise<number> {
  return db.correction.count({ where: { practice: { slug }, OR: VISIBLE } });
}

/** Gives the practice whose corrections everybody can read; null when there is none with this slug to show. */
export async function getCorrectedPractice(
  slug: string,
  db: Db = getDb(),
): Promise<{ slug: string; title: string } | null> {
  return db.practice.findFirst({
    where: { slug, assessments: { some: { state: "published" } } },
    select: { slug: true, title: true },
  });
}
