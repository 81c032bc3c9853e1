/** What a server does when it starts: it goes on with the drafts that an earlier one left when it ended. */
import { type Db, getDb } from "../db/client";
import { eachInTurn } from "../shared/each-in-turn";
import { resumePublishing } from "./commands-publish-all";
import { readWaiting } from "./commands-reading";

/**
 * Reads the documents that wait, and publishes what was being published. Gives back when that is done; a failure stops
 * nothing else, and is only said.
 */
export async function resumeDrafts(db: Db = getDb()): Promise<void> {
  try {
    await eachInTurn([readWaiting, resumePublishing], (goOn) => goOn(db));
  } catch (error) {
    console.error(
      "Imports that an earlier server left could not be gone on with; the next start tries again",
      error,
    );
  }
}
