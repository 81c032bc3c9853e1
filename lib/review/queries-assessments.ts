/** Reads assessments in every state that editors may change: in the catalogue, or taken out of it. */
import type { AssessmentKind } from "../catalogue/schema";
import { type Db, getDb } from "../db/client";
import { type Page, pageWindow } from "../shared/paging";

/** Previous versions are none of these: what replaced them is. */
export const keptStates = ["published", "unpublished"] as const;
export type KeptState = (typeof keptStates)[number];

export type KeptAssessment = {
  id: number;
  state: KeptState;
  kind: AssessmentKind;
  practice: { slug: string; title: string };
  framework: string;
  publishedAt: Date | null;
};

const select = {
  id: true,
  state: true,
  kind: true,
  publishedAt: true,
  practice: { select: { slug: true, title: true } },
  framework: { select: { title: true } },
} as const;

type Row = Omit<KeptAssessment, "state" | "framework"> & { state: string; framework: { title: string } };

const toKept = ({ framework, state, ...row }: Row): KeptAssessment => ({
  ...row,
  state: state === "unpublished" ? "unpublished" : "published",
  framework: framework.title,
});

/** Gives the assessments in one state, by the title of their practice; `q` narrows them to titles that hold these words. */
export async function findKeptAssessments(
  { state, q, page, pageSize }: { state: KeptState; q: string; page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<KeptAssessment>> {
  const where = { state, replacedById: null, practice: { title: { contains: q } } };
  const { limit, offset } = pageWindow({ page, pageSize });
  const [total, rows] = await Promise.all([
    db.assessment.count({ where }),
    db.assessment.findMany({
      where,
      orderBy: [{ practice: { sortKey: "asc" } }, { id: "asc" }],
      skip: offset,
      take: limit,
      select,
    }),
  ]);
  return { items: rows.map(toKept), total, page, pageSize };
}

/** Gives one; null when there is none, or it is a previous version or not decided yet. */
export async function getKeptAssessment(id: number, db: Db = getDb()): Promise<KeptAssessment | null> {
  const row = await db.assessment.findFirst({
    where: { id, replacedById: null, state: { in: ["published", "unpublished"] } },
    select,
  });
  return row && toKept(row);
}
