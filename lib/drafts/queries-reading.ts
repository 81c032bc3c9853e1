/** The readings of drafts. A document of megabytes takes a second to read, so the last ones are kept in this process. */
import { z } from "zod";
import type { Db, Tx } from "../db/client";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import { diagnosticSchema } from "../imports/schema";
import type { Diagnostic, Reading } from "../writeup/tree";
import { linesOfText, readLines } from "./read-lines";

/** The lines of a draft, and what they say. */
export type DraftReading = { lines: string[]; reading: Reading; frameworks: Map<string, Framework> };
export type DraftKey = { id: number; sha256: string; frameworkId: number | null };

/** So many readings are kept, but of large documents one. In characters. */
const MOST_KEPT = 3;
const LARGE = 2_000_000;

type Kept = { key: string; value: DraftReading };
// On globalThis, because pages and actions may load this module each for themselves.
const store = globalThis as { exemplarReadings?: WeakMap<Db, Kept[]> };

/** Gives the newest version of every set of criteria. Through `tx` inside a transaction. */
export async function getNewestFrameworks(db: Db, tx: Db | Tx = db): Promise<(Framework & { id: number })[]> {
  const rows = await tx.framework.findMany({
    orderBy: [{ slug: "asc" }, { version: "asc" }],
    select: { id: true, slug: true },
  });
  const newest = new Map(rows.map(({ slug, id }) => [slug, id]));
  const frameworks = [];
  for (const id of newest.values()) frameworks.push({ ...(await getFrameworkOf(id, { db, tx })), id });
  return frameworks;
}

/**
 * Gives the frameworks that a draft is read by: the same ones each time, so that what was decided and edited stays with what it was
 * decided about when criteria are added. Those of today where it was not read yet.
 */
async function getFrameworksOf(db: Db, id: number, tx: Db | Tx): Promise<(Framework & { id: number })[]> {
  const row = await tx.importDraft.findUnique({ where: { id }, select: { readBy: true } });
  const ids = readBySchema.safeParse(row?.readBy);
  if (!ids.success) return getNewestFrameworks(db, tx);
  const frameworks = [];
  for (const known of ids.data) frameworks.push({ ...(await getFrameworkOf(known, { db, tx })), id: known });
  return frameworks;
}

const readBySchema = z.array(z.int().min(1)).min(1).max(1_000);

/**
 * Gives the reading of a draft; null when it was not read yet or cannot be. The same object is given to all who ask: nobody may
 * change it. Through `tx` inside a transaction.
 */
export async function getReading(
  db: Db,
  { id, sha256, frameworkId }: DraftKey,
  tx: Db | Tx = db,
): Promise<DraftReading | null> {
  const frameworks = await getFrameworksOf(db, id, tx);
  const chosen = frameworkId === null ? null : await getFrameworkOf(frameworkId, { db, tx });
  const key = keyOf({ id, sha256, frameworkId }, frameworks);
  const kept = keptFor(db);
  const there = kept.find((one) => one.key === key);
  if (there) {
    kept.splice(kept.indexOf(there), 1);
    kept.unshift(there);
    return there.value;
  }
  const row = await tx.importDraft.findUnique({ where: { id }, select: { text: true, findings: true } });
  if (!row || row.text === null) return null;
  const lines = linesOfText(row.text);
  const reading = readLines(lines, { frameworks, chosen, findings: toFindings(row.findings) });
  return keepReading(db, { id, sha256, frameworkId }, { lines, reading, frameworks, chosen });
}

type Read = {
  lines: string[];
  reading: Reading;
  frameworks: (Framework & { id: number })[];
  chosen: Framework | null;
};

/** Keeps a reading for who asks next: a document that was just read is looked at, and published. Gives it as it is kept. */
export function keepReading(
  db: Db,
  draft: DraftKey,
  { lines, reading, frameworks, chosen }: Read,
): DraftReading {
  const known = new Map(frameworks.map((framework) => [framework.slug, framework as Framework]));
  if (chosen) known.set(chosen.slug, chosen);
  const value = { lines, reading, frameworks: known };
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  const kept = keptFor(db);
  kept.unshift({ key: keyOf(draft, frameworks), value });
  kept.splice(size > LARGE ? 1 : MOST_KEPT);
  return value;
}

function keyOf({ id, sha256, frameworkId }: DraftKey, frameworks: readonly { id: number }[]): string {
  return JSON.stringify([id, sha256, frameworkId, frameworks.map((framework) => framework.id)]);
}

/** A draft that was thrown away or read anew is not kept in memory. */
export function forgetReading(db: Db, id: number): void {
  const kept = keptFor(db);
  const left = kept.filter(({ key }) => !key.startsWith(`[${id},`));
  kept.splice(0, kept.length, ...left);
}

/** Stored findings, checked; another shape than they are written in is a bug and throws. */
export function toFindings(stored: unknown): Diagnostic[] {
  return diagnosticSchema.array().parse(stored);
}

function keptFor(db: Db): Kept[] {
  store.exemplarReadings ??= new WeakMap();
  const kept = store.exemplarReadings.get(db) ?? [];
  store.exemplarReadings.set(db, kept);
  return kept;
}
