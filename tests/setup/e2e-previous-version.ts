/**
 * A previous version for the end-to-end tests to open: the seeds have none. The practice gets an earlier assessment by the same
 * criteria, with one mark and one answer of its own, and the command that replaces it is the project's. It stands in no list and
 * no count: what the other tests count stays as it is.
 */
import { replaceAssessment } from "../../lib/catalogue/commands-versions";
import { inTransaction, openDb } from "../../lib/db/client";
import { replacedPractice } from "../fixtures/previous-version";

/** Writes it into a seeded database. Throws when the command refuses. */
export async function writePreviousVersion(databaseUrl: string): Promise<void> {
  const { slug, item, publishedAt, words } = replacedPractice;
  const db = openDb(databaseUrl);
  try {
    await inTransaction(db, async (tx) => {
      const current = await tx.assessment.findFirstOrThrow({
        where: { practice: { slug }, state: "published" },
        include: {
          sources: { omit: { assessmentId: true } },
          answers: { orderBy: { questionId: "asc" }, take: 1 },
          marks: { include: { item: { select: { code: true } } } },
        },
      });
      const earlier = await tx.assessment.create({
        data: {
          practiceId: current.practiceId,
          frameworkId: current.frameworkId,
          kind: current.kind,
          state: "published",
          publishedAt: new Date(publishedAt),
          sources: { create: current.sources },
          answers: {
            create: current.answers.map(({ questionId }) => ({
              questionId,
              paragraphs: [{ text: words, ranges: [], footnotes: [] }],
              tools: [],
            })),
          },
          marks: {
            create: current.marks.map(({ itemId, item: { code }, status }) => ({
              itemId,
              status: code === item ? ("notMet" as const) : status,
            })),
          },
        },
        select: { id: true },
      });
      const pair = { assessmentId: earlier.id, replacedById: current.id };
      const replaced = await replaceAssessment(tx, pair);
      if (!replaced.ok) throw new Error(`The previous version was refused: ${replaced.reason}`);
    });
  } finally {
    await db.$disconnect();
  }
}
