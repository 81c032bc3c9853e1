/**
 * What a person gives as evidence for an item, below it:
 *
 *     ✓ Aim for actions …
 *     Evidence: The report of 2024, page 12
 *     Evidence: https://a.example/report
 *
 * Only there: the same words in an answer, or after anything else, are text.
 */
import { trim } from "../../text";

const EVIDENCE = /^evidence\s*:(.*)$/isu;

/** What stands after "Evidence:" ("" when nothing does); null when the line does not begin so. */
export function evidenceEntry(text: string): string | null {
  const found = /^e/i.test(text) ? EVIDENCE.exec(text) : null;
  return found ? trim(found[1] ?? "") : null;
}

/** The line that `evidenceEntry` reads. */
export function printEvidence(text: string): string {
  return `Evidence: ${text}`;
}
