/**
 * The closed list of findings. Every code has one severity here and one good and one bad example in
 * docs/diagnostics.md (checked by a test). A diagnostic is a value; tests look at code and position, never at prose.
 */
import type { Diagnostic, Severity } from "./tree";

export const SEVERITIES = {
  // the document
  "empty-document": "error",
  "not-text": "error",
  "document-too-large": "error",
  "encoding-guessed": "warning",
  "invalid-bytes": "warning",
  "document-encrypted": "error",
  "document-damaged": "error",
  "document-unsafe": "error",
  "macros-ignored": "note",
  "document-without-text": "error",
  "document-too-slow": "error",
  "pages-without-text": "warning",
  "running-lines-apart": "note",
  "elements-left-out": "note",
  "hidden-text-left-out": "warning",
  "active-content-ignored": "note",
  "unreadable-file": "error",
  // against the catalogue (lib/imports)
  "answer-in-other-practice": "note",
  "title-taken": "warning",
  // what it holds
  "no-write-up": "error",
  "unknown-framework": "error",
  "mixed-formats": "warning",
  "outside-write-up": "note",
  "unread-line": "warning",
  "stray-line": "warning",
  // write-ups
  "write-up-untitled": "note",
  "write-up-starts-midway": "warning",
  "write-up-repeated": "note",
  "label-without-value": "note",
  // wording and marks
  "wording-near": "warning",
  "mark-glued": "note",
  "mark-doubled": "warning",
  "mark-unknown": "warning",
  // the grid
  "area-missing": "note",
  "area-order": "note",
  "area-repeated": "warning",
  "area-heading-missing": "note",
  "question-missing": "note",
  "question-order": "note",
  "question-repeated": "warning",
  "question-unknown": "warning",
  "answer-missing": "note",
  "answer-repeated": "note",
  "checklist-heading-missing": "note",
  "checklist-missing": "note",
  "item-unmarked": "note",
  "item-order": "note",
  "item-elsewhere": "note",
  "item-repeated": "note",
  "item-conflict": "warning",
  "item-unrecognised": "warning",
  "items-not-listed": "note",
  "tools-label-repeated": "note",
  "tools-after-checklist": "note",
  // the compendium
  "country-missing": "warning",
  "title-missing": "warning",
  "section-missing": "note",
  "section-repeated": "note",
  "heading-variant": "note",
  "criteria-missing": "warning",
  "criterion-unknown": "warning",
  "criterion-of-other-framework": "warning",
  "criterion-repeated": "warning",
  "criterion-denied": "note",
  "paragraph-joined": "note",
  "footnote-without-text": "note",
  "footnote-without-mark": "note",
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof SEVERITIES;

/** Where a finding stands: a line, or from a line to another; columns are 1-based UTF-16 units, the end exclusive. */
export type At = { line: number; column?: number; endLine?: number; endColumn?: number };

/**
 * Makes a diagnostic. `at` without columns covers its lines whole (`endColumn` then says one past column 1).
 * The severity comes from the code.
 */
export function diagnose(
  code: Code,
  at: At,
  message: string,
  more: { expected?: string; suggestion?: string } = {},
): Diagnostic<Code> {
  const column = at.column ?? 1;
  const endLine = at.endLine ?? at.line;
  const endColumn = at.endColumn ?? (endLine === at.line ? column + 1 : 1);
  return { code, severity: SEVERITIES[code], line: at.line, column, endLine, endColumn, message, ...more };
}
