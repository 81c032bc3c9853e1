/**
 * Text that only looks like something else. When we print a write-up, an answer may hold a line such as `Effectiveness`
 * or `✓ done`; it is printed with a backslash, and the backslash is dropped when it is read again:
 *
 *     \\Effectiveness          the word, not the heading of the area
 *
 * A backslash before anything else stays what it is: the sources know no such sign.
 */

import { columnsOf, isTextHeading } from "../../said-mark";
import { normalise } from "../../text";
import { partHeading } from "../assess-compendium/labels";
import { mayBeFooter } from "./boilerplate";
import { evidenceEntry } from "./evidence";
import { hasOtherLabel, readLabel } from "./labels";
import { classifyLine, type GridIndex } from "./line";

/** True when a line of an answer would be read as something else than text. */
function needsBackslash(text: string, index: GridIndex): boolean {
  const bare = text.replace(/^\\+/, "");
  if (bare === "") return text !== ""; // backslashes alone are as short as a stray letter
  return (
    classifyLine(bare, 1, bare, index).kind !== "text" ||
    normalise(bare).length <= 2 ||
    index.fragmentOf(bare) !== null ||
    readLabel(bare) !== null ||
    evidenceEntry(bare) !== null ||
    mayBeFooter(bare) ||
    isTextHeading(bare) ||
    columnsOf(bare.split("\t")) !== null ||
    partHeading(bare) !== null
  );
}

/** As a value of the profile: there a line with a label of its own would end the field. */
function needsBackslashAsValue(text: string, index: GridIndex): boolean {
  return hasOtherLabel(text.replace(/^\\+/, "")) || needsBackslash(text, index);
}

/** A value of the profile as it is printed. */
export function printValue(text: string, index: GridIndex): string {
  return needsBackslashAsValue(text, index) ? `\\${text}` : text;
}

/** A line of text as it is printed. What begins with a backslash that reading would take off gets another one. */
export function printLiteral(text: string, index: GridIndex): string {
  const isNeeded = text.startsWith("\\") ? needsBackslashAsValue(text, index) : needsBackslash(text, index);
  return isNeeded ? `\\${text}` : text;
}

/** The text of a line that begins with a backslash; null when the backslash is its own. */
export function readLiteral(text: string, index: GridIndex): string | null {
  const rest = text.slice(1);
  return needsBackslashAsValue(rest, index) ? rest : null;
}
