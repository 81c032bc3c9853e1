/**
 * The history as a table for spreadsheets: one row a change. The last column holds, letter for letter, the text whose SHA-256 is the
 * row's hash, so that the chain can be checked anywhere; the cells before it are for reading (what a spreadsheet would run has an
 * apostrophe before it). Pure.
 */
import { csvCell } from "./csv";

type Row = {
  id: number;
  at: Date;
  actorId: number | null;
  actor: string;
  action: string;
  subject: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  previous: string;
  hash: string;
  /** What the hash covers. */
  hashed: string;
};

const COLUMNS = [
  "id",
  "at",
  "who_id",
  "who",
  "action",
  "subject",
  "subject_id",
  "before",
  "after",
  "reason",
  "previous",
  "hash",
  "hashed",
];

/** Gives the head of the table, with the mark by which spreadsheets know UTF-8. */
export function historyCsvHead(): string {
  return `\ufeff${COLUMNS.join(",")}\r\n`;
}

/** Gives rows of the table. Times are ISO 8601 in UTC, values are JSON. */
export function historyCsvRows(rows: readonly Row[]): string {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return rows
    .map(
      ({
        id,
        at,
        actorId,
        actor,
        action,
        subject,
        subjectId,
        before,
        after,
        reason,
        previous,
        hash,
        hashed,
      }) =>
        [
          id,
          at.toISOString(),
          actorId,
          actor,
          action,
          subject,
          subjectId,
          json(before),
          json(after),
          reason,
          previous,
          hash,
          hashed,
        ]
          .map(csvCell)
          .join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");
}
