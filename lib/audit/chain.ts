/**
 * The chain of the history: each row's hash covers the row and the hash of the row before. Whoever changes or takes out a row
 * must make all later ones anew; a hash written down elsewhere (a backup, a printed page) shows it.
 */
import { createHash } from "node:crypto";
import type { AuditRow } from "./schema";

/** What the first row names as the one before. */
export const BEGINNING = "0".repeat(64);

type Hashed = Omit<AuditRow, "hash" | "id"> & { hash?: string; id?: number };

/** Gives what the hash of a row covers: its canonical JSON, the hash of the row before included. */
export function hashedText({ hash: _, id: __, at, ...row }: Hashed): string {
  return canonicalJson({ ...row, at: at.toISOString() });
}

/** Gives the hash of a row: hex SHA-256 over that text, in UTF-8. */
export function rowHash(row: Hashed): string {
  return createHash("sha256").update(hashedText(row)).digest("hex");
}

/** JSON with the keys of every object in one order: what is equal is written alike. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
}

/** Gives the id of the first row that does not fit the one before it, or was changed; null when all hold. `previous` is what the first of them must name. */
export function firstBroken(rows: readonly AuditRow[], previous = BEGINNING): number | null {
  let before = previous;
  for (const row of rows) {
    if (row.previous !== before || rowHash(row) !== row.hash) return row.id;
    before = row.hash;
  }
  return null;
}
