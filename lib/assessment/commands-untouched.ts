/** Self-assessments that were started and never written to: anyone may start one, so something must end them. */
import { type Db, getDb } from "../db/client";
import { fieldKey } from "./fields";

const KEPT_DAYS = 30;

/**
 * Deletes those that are older than 30 days and hold nothing but the title they were started with: no other field was ever
 * written, no file came in, and nothing was ever handed in. Gives how many there were. Run at the start of the server.
 */
export async function deleteUntouchedDrafts(now: Date, db: Db = getDb()): Promise<number> {
  const { count } = await db.selfAssessment.deleteMany({
    where: {
      state: "draft",
      createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000) },
      fields: { every: { key: fieldKey.title, version: 1 } },
      uploads: { none: {} },
      submissions: { none: {} },
    },
  });
  return count;
}
