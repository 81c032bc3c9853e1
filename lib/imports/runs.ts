/** The line account as it is stored: runs of lines that were read as the same thing. Pure. */
import type { LineUse, Reading } from "../writeup/tree";
import type { StoredReading } from "./schema";

/** Puts neighbouring lines with the same use together; the runs follow each other from line 1 to the last. */
export function runsOf(uses: readonly LineUse[]): StoredReading["runs"] {
  const runs: StoredReading["runs"] = [];
  uses.forEach(({ as, by }, i) => {
    const last = runs.at(-1);
    if (last && last.as === as && last.by === by) last.lastLine = i + 1;
    else runs.push({ firstLine: i + 1, lastLine: i + 1, as, by });
  });
  return runs;
}

/** What a source's row keeps of its reading. */
export function storedReading(reading: Reading): StoredReading {
  return { lines: reading.lines, runs: runsOf(reading.lineUses), diagnostics: reading.diagnostics };
}
