/** The document of a draft becomes a source of the catalogue: once, byte for byte, with what was understood of each line. */
import type { Tx } from "../db/client";
import { join, sql } from "../db/sql";
import { storedReading } from "../imports/runs";
import { readingSchema, type StoredReading } from "../imports/schema";
import { TEXT_TYPES } from "../imports/source-lines";
import type { Diagnostic } from "../writeup/tree";
import { type TakenLine, takeInAccount, takenLines } from "./account";
import { collectAfter } from "./lean-memory";
import type { LoadedWriteUp } from "./queries-write-up";

/** Keeps the source of a write-up where it is not kept yet, and gives its id. Lines that the write-up takes by edits are used from now on. */
export async function keepSource(tx: Tx, loaded: LoadedWriteUp): Promise<string> {
  const { draft, lines, reading, edits, asRead } = loaded;
  const { sha256 } = draft;
  const taken = takenLines(edits, asRead.ordinal);
  const there = await tx.source.findUnique({ where: { sha256 }, select: { sha256: true } });
  if (there) {
    await addToReading(tx, sha256, { taken, notes: [] });
    return sha256;
  }
  await layReadingBy(tx, takeInAccount(storedReading(reading), taken));
  // From table to table: a document of 50 MB need not come through here.
  const kept = await tx.$executeRaw(sql`
    INSERT INTO "Source" ("sha256", "name", "mediaType", "encoding", "bytes", "text", "byteCount", "lineCount", "reading", "importedAt")
    SELECT "sha256", "name", "mediaType", "encoding", "bytes",
      CASE WHEN "mediaType" IN (${join([...TEXT_TYPES])}) THEN NULL ELSE "text" END,
      "byteCount", ${lines.length},
      (SELECT group_concat("text", '' ORDER BY "place") FROM temp."ReadingPiece"), ${new Date()}
    FROM "ImportDraft" WHERE "id" = ${draft.id} AND "bytes" IS NOT NULL`);
  await tx.$executeRaw(sql`DELETE FROM temp."ReadingPiece"`);
  if (kept !== 1) throw new Error(`The document of draft ${draft.id} is neither with it nor a source`);
  return sha256;
}

/**
 * Puts a reading where the connection keeps what is its own, as JSON in pieces. Prisma holds what it is given several times over, and
 * a reading of a thousand write-ups has 14 MB: pieces are garbage as soon as they are written.
 */
async function layReadingBy(tx: Tx, reading: StoredReading): Promise<void> {
  await tx.$executeRaw(
    sql`CREATE TEMP TABLE IF NOT EXISTS "ReadingPiece" ("place" INTEGER PRIMARY KEY, "text" TEXT NOT NULL)`,
  );
  await tx.$executeRaw(sql`DELETE FROM temp."ReadingPiece"`);
  let length = 0;
  for (const piece of piecesOf(reading)) {
    await tx.$executeRaw(sql`INSERT INTO temp."ReadingPiece" ("text") VALUES (${piece})`);
    length += piece.length;
  }
  collectAfter(length);
}

/** So many runs of lines or findings at once: some fifty kilobytes. */
const AT_ONCE = 500;

function* piecesOf({ lines, runs, diagnostics }: StoredReading): Generator<string> {
  yield `{"lines":${JSON.stringify(lines)},"runs":[`;
  yield* membersOf(runs);
  yield '],"diagnostics":[';
  yield* membersOf(diagnostics);
  yield "]}";
}

function* membersOf(all: readonly unknown[]): Generator<string> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    yield (at > 0 ? "," : "") + JSON.stringify(all.slice(at, at + AT_ONCE)).slice(1, -1);
  }
}

/** Adds taken lines and findings to what a source's row has of its reading. */
export async function addToReading(
  tx: Tx,
  sha256: string,
  { taken, notes }: { taken: readonly TakenLine[]; notes: readonly Diagnostic[] },
): Promise<void> {
  if (taken.length === 0 && notes.length === 0) return;
  const row = await tx.source.findUniqueOrThrow({ where: { sha256 }, select: { reading: true } });
  const reading = takeInAccount(readingSchema.parse(row.reading), taken);
  const diagnostics = [...reading.diagnostics, ...notes];
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  await tx.source.update({
    where: { sha256 },
    data: { reading: { ...reading, diagnostics } },
    select: { sha256: true },
  });
}
