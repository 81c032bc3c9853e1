/**
 * Text of a source as it is read, not as it was typed: *words* between asterisks are emphasised, and the brackets around <http…> are
 * left out, for they wrap an address. Only these two; the stored text, the quotations and the source's own page keep them.
 */
import { Fragment } from "react";
import { LinkedText } from "../ui/linked-text";

/**
 * An asterisk that opens stands after a space, a bracket or nothing, and before a word; one that closes after a word. So "5 * 3", a
 * footnote's "word*" and "***" are left as they are.
 */
const TYPED =
  /(?<=^|[\s(“"‘'])\*(?![\s*])([^*\n]{1,200}?)(?<![\s*])\*(?=$|[\s)”"’'.,;:!?])|<(https?:[^<>\s]+)>/g;

export function ReadText({ text }: { text: string }) {
  return readParts(text).map(({ at, text: words, emphasised }) =>
    emphasised ? (
      <em key={at}>
        <LinkedText text={words} />
      </em>
    ) : (
      <Fragment key={at}>
        <LinkedText text={words} />
      </Fragment>
    ),
  );
}

/** Gives the pieces of a text without what only typed them; `at` is where each begins in the text. */
export function readParts(text: string): { at: number; text: string; emphasised: boolean }[] {
  const parts: { at: number; text: string; emphasised: boolean }[] = [];
  let done = 0;
  for (const match of text.matchAll(TYPED)) {
    const [whole, words, address] = match;
    parts.push({ at: done, text: text.slice(done, match.index), emphasised: false });
    parts.push({ at: match.index, text: words ?? address ?? whole, emphasised: words !== undefined });
    done = match.index + whole.length;
  }
  parts.push({ at: done, text: text.slice(done), emphasised: false });
  return parts.filter((part) => part.text !== "");
}
