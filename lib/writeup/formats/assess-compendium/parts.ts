/**
 * The compendium's outline: cover and table of contents, an introduction, groups of practices each with an introduction
 * of its own, and an annex. The group headings are those of the document's own table of contents:
 *
 *     <i>Integration of Women</i>	13
 */
import { normalise } from "../../text";
import { partHeading } from "./labels";

export type Outline = {
  /** Cover and table of contents end before this 1-based line; 1 when there are none. */
  bodyStart: number;
  /** 1-based lines of headings outside the table of contents, with their text. */
  headings: { line: number; text: string }[];
  /** 1-based line of the annex, or one past the last line. */
  annexStart: number;
};

const CONTENTS = /^table of contents$/;
const ENTRY = /^(?:<[a-z]+>)?\s*([^<\t]+?)\s*(?:<\/[a-z]+>)?\t+\d+$/u;
// The headings to look for where a cut or pasted text brings no table of contents.
const USUAL = [
  /^monitoring practices$/,
  /^integration of [a-z ,]+$/,
  /^promising practices( encompassing .+)?$/,
];
const ANNEX = /^annex\b/;

/** Reads the outline of trimmed lines (`texts`) whose raw forms are `lines` (the contents need their tabs). */
export function readOutline(lines: readonly string[], texts: readonly string[]): Outline {
  const entries = new Set<string>();
  let contentsEnd = 0;
  const contents = texts.findIndex(
    (text, i) => i < 400 && text.length < 60 && CONTENTS.test(normalise(text)),
  );
  if (contents >= 0) {
    for (let i = contents + 1; i < lines.length; i++) {
      if (texts[i] === "") continue;
      const entry = ENTRY.exec((lines[i] ?? "").slice(0, 300));
      if (!entry?.[1]) break;
      entries.add(normalise(entry[1]));
      contentsEnd = i + 1;
    }
  }
  const headings: Outline["headings"] = [];
  let annexStart = lines.length + 1;
  for (let i = contentsEnd; i < texts.length; i++) {
    const text = texts[i] ?? "";
    if (text === "" || text.length > 120 || partHeading(text)) continue;
    const form = normalise(text);
    if (annexStart > lines.length && ANNEX.test(form)) annexStart = i + 1;
    if (entries.has(form) || USUAL.some((pattern) => pattern.test(form)) || ANNEX.test(form))
      headings.push({ line: i + 1, text });
  }
  const first = headings[0]?.line ?? contentsEnd + 1;
  return { bodyStart: contents >= 0 ? first : 1, headings, annexStart };
}
