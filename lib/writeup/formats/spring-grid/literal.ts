/**
 * Text that only looks like something else. When we print a write-up, an answer may hold a line such as `Effectiveness`
 * or `✓ done`; it is printed with a backslash, and the backslash is dropped when it is read again:
 *
 *     \\Effectiveness          the word, not the heading of the area
 *
 * A backslash before anything else stays what it is: the sources know no such sign.
 */
import { normalise } from "../../text";
import { partHeading } from "../assess-compendium/labels";
import { mayBeFooter } from "./boilerplate";
import { evidenceEntry } from "./evidence";
import { readLabel } from "./labels";
import { classifyLine, type GridIndex } from "./line";

/** True when a line of an answer would be read as something else than text. */
export function needsBackslash(text: string, index: GridIndex): boolean {
  const bare = text.replace(/^\\+/, "");
  if (bare === "") return text !== ""; // backslashes alone are as short as a stray letter
  return (
    classifyLine(bare, 1, bare, index).kind !== "text" ||
    normalise(bare).length <= 2 ||
    index.fragmentOf(bare) !== null ||
    readLabel(bare) !== null ||
    evidenceEntry(bare) !== null ||
    mayBeFooter(bare) ||
    partHeading(bare) !== null
  );
}

/** A line of text as it is printed. */
export function printLiteral(text: string, index: GridIndex): string {
  return needsBackslash(text, index) ? `\\${text}` : text;
}

/** The text of a line that begins with a backslash; null when the backslash is its own. */
export function readLiteral(text: string, index: GridIndex): string | null {
  const rest = text.slice(1);
  return needsBackslash(rest, index) ? rest : null;
}
