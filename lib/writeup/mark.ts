/**
 * The mark before a checklist item: `✓ Ensure…`, `– Ensure…`, `− Ensure…`, glued `✓Ensure…`, doubled `✓- Develop…`.
 * Both dashes mean "not met" (write-up format, "Four states"). In our own forms a mark stands in brackets or is a box,
 * and says something only before a known item:
 *
 *     [ ] Ensure…    ☐ Ensure…          no mark
 *     [x] Ensure…    [✓] …  ☑ Ensure…   met
 *     [-] Ensure…    [–] …              not met
 *
 * Other signs before a known item are no mark: they are kept and reported, because guessing would turn a bullet into a "no".
 */

import { indentOf, trim } from "./text";
import type { MarkStatus } from "./tree";

const MET = 0x2713; // ✓
const EN_DASH = 0x2013;
const MINUS = 0x2212;

/** What stands before the text of a line. */
export type MarkedText = {
  /** `null`: none of ours. `blank`: an empty box. */
  status: MarkStatus | null;
  sign: string;
  /** In brackets or drawn as a box: a mark only where a known item follows. */
  boxed: boolean;
  text: string;
  /** 1-based column of the sign, and of the text after it. */
  column: number;
  textColumn: number;
  glued: boolean;
  doubled: boolean;
};

// Signs that people and word processors put where a mark should stand.
const LOOKALIKE = /^(?:[-—―•·*✔☑✅✗✘✕×☒x❌☐□√]|\[[ xX]?\])\ufe0f?(?=[\s\u00a0]|\p{Lu})/u;

const MARK_LIKE = "✓–−—-";
const AGAIN = /^(?:[✓–−—-][\ufe0e\ufe0f]?[\s\u00a0]*)+/u;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Splits a line at its mark; null when the line starts with neither a mark nor a sign that looks like one. */
export function splitMark(line: string): MarkedText | null {
  const indent = indentOf(line);
  const first = line.charCodeAt(indent);
  const status = first === MET ? "met" : first === EN_DASH || first === MINUS ? "notMet" : null;
  let rest: number;
  if (status !== null) {
    rest = indent + 1;
    const next = line.charCodeAt(rest);
    if (next === 0xfe0e || next === 0xfe0f) rest++; // the sign's text or picture form
  } else {
    // Prose starts with a letter, and this is asked of every line; x is the one letter people tick with.
    if (isLetter(first) && first !== 0x78) return null;
    const lookalike = LOOKALIKE.exec(line.slice(indent, indent + 8));
    if (lookalike === null) return null;
    rest = indent + lookalike[0].length;
  }
  return markedText(line, { status, boxed: false, indent, rest });
}

// A bullet may stand before the brackets, as in Markdown's task lists.
const BOX = /^(?:[-*+•·][\s\u00a0]+)?(?:\[([^[\]]{0,12})\]|[☐☑])\ufe0f?/u;
const IN_BRACKETS = new Map<string, MarkStatus>([
  ["", "blank"],
  ...["x", "X", "✓", "v", "V"].map((sign) => [sign, "met"] as const),
  ...["-", "–", "−", "—"].map((sign) => [sign, "notMet"] as const),
]);
/** What a box can begin with, bullets included: all other lines are spared the search. */
const MAY_BE_BOX = "[☐☑-*+•·";

/** Splits a line at its brackets or box; null when it begins with none. Brackets that hold no mark of ours have status null. */
export function splitBox(line: string): MarkedText | null {
  const indent = indentOf(line);
  if (!MAY_BE_BOX.includes(line.charAt(indent))) return null;
  const found = BOX.exec(line.slice(indent, indent + 40));
  if (found === null) return null;
  const [sign, inside] = found;
  const drawn = sign.includes("☑") ? "met" : "blank";
  const status =
    inside === undefined ? drawn : (IN_BRACKETS.get(trim(inside.replace(/[\ufe0e\ufe0f]/g, ""))) ?? null);
  return markedText(line, { status, boxed: true, indent, rest: indent + sign.length });
}

type Sign = Pick<MarkedText, "status" | "boxed"> & { indent: number; rest: number };

/** Takes the sign off the line: it stands from `indent` to `rest`. */
function markedText(line: string, { status, boxed, indent, rest }: Sign): MarkedText {
  const sign = line.slice(indent, rest);
  const afterSign = line.slice(rest);
  const space = indentOf(afterSign);
  const body = trim(afterSign);
  // "✓- Develop": the first character is the mark (rule 4); what follows it is put aside, not into the text.
  const second = status === null || !MARK_LIKE.includes(body.charAt(0)) ? null : AGAIN.exec(body);
  const text = second ? body.slice(second[0].length) : body;
  return {
    status,
    sign,
    boxed,
    text,
    column: indent + 1,
    textColumn: rest + space + (second?.[0].length ?? 0) + 1,
    glued: space === 0 && second === null && text !== "",
    doubled: second !== null,
  };
}
