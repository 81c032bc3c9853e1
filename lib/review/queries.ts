/** Reads what lies with the editors: self-assessments that were handed in, and what in the catalogue they may be about. */
import { type Db, getDb } from "../db/client";
import { splitLines } from "../documents/lines";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import type { SourceView } from "../imports/schema";
import { cutLine } from "../imports/source-lines";
import { groupBy } from "../shared/group-by";
import { type Page, pageWindow } from "../shared/paging";
import { readDocument } from "../writeup/read";
import type { LineAccount, WriteUp } from "../writeup/tree";
import { findAlike } from "./queries-alike";
import type { Alike } from "./schema";

export type QueueEntry = {
  reference: string;
  title: string;
  framework: string;
  submittedAt: Date;
};

const WAITING = { withdrawnAt: null, decidedAt: null, selfAssessment: { state: "submitted" } } as const;

/** Gives what waits for a decision, the longest waiting first. */
export async function findQueue(
  { page, pageSize }: { page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<QueueEntry>> {
  const { limit, offset } = pageWindow({ page, pageSize });
  const [total, rows] = await Promise.all([
    db.submission.count({ where: WAITING }),
    db.submission.findMany({
      where: WAITING,
      // By the last time: one that was taken back meanwhile did not wait.
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      skip: offset,
      take: limit,
      select: {
        reference: true,
        submittedAt: true,
        selfAssessment: {
          select: {
            framework: { select: { title: true } },
            fields: { where: { key: "title" }, select: { value: true } },
          },
        },
      },
    }),
  ]);
  const items = rows.map(({ reference, submittedAt, selfAssessment }) => ({
    reference,
    submittedAt,
    title: selfAssessment.fields[0]?.value ?? "",
    framework: selfAssessment.framework.title,
  }));
  return { items, total, page, pageSize };
}

export type Submitted = {
  reference: string;
  submittedAt: Date;
  isWaiting: boolean;
  /** Its lines, each with what the reader made of it: the same that would be published. */
  text: SourceView["text"];
  account: LineAccount;
  writeUp: WriteUp | null;
  framework: Framework;
  alike: Alike[];
};

/** Gives one that was handed in, as it was printed that day, with what is like it; null when there is none with this reference. */
export async function getSubmitted(reference: string, db: Db = getDb()): Promise<Submitted | null> {
  const row = await db.submission.findUnique({
    where: { reference },
    select: {
      text: true,
      submittedAt: true,
      withdrawnAt: true,
      decidedAt: true,
      selfAssessment: { select: { state: true, frameworkId: true } },
    },
  });
  if (!row || row.withdrawnAt) return null;
  const framework = await getFrameworkOf(row.selfAssessment.frameworkId, { db });
  const lines = splitLines(row.text);
  const reading = readDocument(lines, [framework]);
  const byLine = groupBy(reading.diagnostics, ({ line }) => line);
  const writeUp = reading.writeUps[0] ?? null;
  return {
    reference,
    submittedAt: row.submittedAt,
    isWaiting: row.decidedAt === null && row.selfAssessment.state === "submitted",
    text: lines.map((line, i) => ({
      line: i + 1,
      ...cutLine(line),
      as: reading.lineUses[i]?.as ?? "reported",
      by: reading.lineUses[i]?.by ?? null,
      diagnostics: byLine.get(i + 1) ?? [],
    })),
    account: reading.lines,
    writeUp,
    framework,
    alike: writeUp ? await findAlike(writeUp, db) : [],
  };
}
