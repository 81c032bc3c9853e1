/** Lines that an editor takes as something: by a suggestion, by the form under a line, or back again. */
import { z } from "zod";
import type { Entered } from "@/lib/auth/session";
import { saveDraftFields, takeSuggestion } from "@/lib/drafts/commands-edit";
import type { SaveOutcome } from "@/lib/drafts/schema";
import { recordKey } from "@/lib/records/fields";

const line = z.coerce.number().int().min(1).max(99_999_999).optional().catch(undefined);
const version = z.coerce.number().int().min(0).max(999_999_999).catch(0);
const key = z.string().max(100).optional().catch(undefined);

/** `key`, `value`, `version`: one suggestion. `line`, `to`, `as`: lines in a row as the field `as`. `seen`: the last write that was seen. */
export const takenSchema = {
  key,
  value: key,
  version,
  seen: version,
  line,
  to: line,
  as: key,
};

type Taken = z.infer<z.ZodObject<typeof takenSchema>> & {
  id: number;
  ordinal: number;
  actor: Entered["actor"];
};
type Outcome = { done: "taken" | "untaken"; problem: string | null; line: number | null };

/** More lines at once are a document that wants other criteria, or a text to be pasted into a field. */
const MOST_LINES = 200;

/** Writes what was asked, or says why not; gives the line to come back to. */
export async function takeLines(taken: Taken): Promise<Outcome> {
  const { id, ordinal, actor, key, value, version, seen, line, as } = taken;
  if (key !== undefined && value !== undefined) {
    const at = Number(/^line:(\d{1,8})$/.exec(key)?.[1] ?? 0) || null;
    const saved =
      value === ""
        ? await saveDraftFields({ id, ordinal, fields: [{ key, value, version }], actor })
        : await takeSuggestion({ id, ordinal, key, value, version, seen, actor });
    return { done: value === "" ? "untaken" : "taken", problem: problemOf(saved), line: at };
  }
  if (line === undefined || as === undefined) return { done: "taken", problem: "invalid", line: null };
  const last = Math.min(Math.max(line, taken.to ?? line), line + MOST_LINES - 1);
  for (let at = line; at <= last; at++) {
    // One after the other: where the field was written over, each line is added to it. What the first wrote is our own.
    const own = { key: recordKey.line(at), value: as, seen: at === line ? seen : undefined };
    const saved = await takeSuggestion({ id, ordinal, ...own, actor });
    if (!saved.ok) return { done: "taken", problem: problemOf(saved), line: at };
  }
  return { done: "taken", problem: null, line };
}

function problemOf(saved: SaveOutcome): string | null {
  return saved.ok ? null : saved.reason;
}
