/** Text as it stands, with the web addresses in it made into links. Nothing of the text is changed or left out. */
import { Fragment } from "react";

/** Up to the next space or bracket; a closing mark of the sentence is no part of the address. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']/g;

export function LinkedText({ text }: { text: string }) {
  const parts: { at: number; text: string; href: string | null }[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push({ at: done, text: text.slice(done, match.index), href: null });
    parts.push({ at: match.index, text: match[0], href: URL.canParse(match[0]) ? match[0] : null });
    done = match.index + match[0].length;
  }
  parts.push({ at: done, text: text.slice(done), href: null });
  return parts
    .filter((part) => part.text !== "")
    .map(({ at, text: words, href }) =>
      href === null ? (
        <Fragment key={at}>{words}</Fragment>
      ) : (
        <a key={at} href={href} rel="noopener noreferrer external" className="address">
          {words}
        </a>
      ),
    );
}
