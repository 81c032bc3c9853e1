/** The line account of a document after an editor took lines: what was reported is used then, and the account still closes. Pure. */
import type { StoredReading } from "../imports/schema";

/** A line that was taken, and what says so: "write-up 2, answer 3.1 (taken by an editor)". */
export type TakenLine = { line: number; by: string };

/** Gives the lines that edits take, by their keys; those that were taken as nothing are not among them. */
export function takenLines(edits: Readonly<Record<string, { value: string }>>, ordinal: number): TakenLine[] {
  return Object.entries(edits).flatMap(([key, { value }]) => {
    if (!key.startsWith("line:") || value === "") return [];
    const by = `write-up ${ordinal}, ${value.replace(":", " ")} (taken by an editor)`;
    return [{ line: Number(key.slice("line:".length)), by }];
  });
}

/** Gives the account with these lines used. A line that was used already, or is blank, stays what it is. */
export function takeInAccount(
  { lines, runs, diagnostics }: StoredReading,
  taken: readonly TakenLine[],
): StoredReading {
  const byLine = new Map(taken.map(({ line, by }) => [line, by]));
  const counts = { ...lines };
  const changed: StoredReading["runs"] = [];
  const add = (run: StoredReading["runs"][number]) => {
    const last = changed.at(-1);
    if (last && last.as === run.as && last.by === run.by) last.lastLine = run.lastLine;
    else changed.push({ ...run });
  };
  const wanted = [...byLine.keys()].sort((a, b) => a - b);
  let next = 0;
  for (const run of runs) {
    let from = run.firstLine;
    for (; (wanted[next] ?? Number.POSITIVE_INFINITY) <= run.lastLine; next++) {
      const line = wanted[next] ?? 0;
      if (line < from || run.as === "used" || run.as === "blank") continue;
      if (line > from) add({ ...run, firstLine: from, lastLine: line - 1 });
      add({ firstLine: line, lastLine: line, as: "used", by: byLine.get(line) ?? null });
      counts[run.as]--;
      counts.used++;
      from = line + 1;
    }
    if (from <= run.lastLine) add({ ...run, firstLine: from });
  }
  return { lines: counts, runs: changed, diagnostics };
}
