/**
 * The signs by which Markdown sets headings, taken off: a heading of ours is known by its words (CommonMark 0.31.2, sections 4.2 and
 * 6.2). Everything else stays as it was typed; a dash before a line may be a mark. Pure.
 */

const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
/** A whole line in bold stands for a heading where people know no better. */
const ALL_BOLD = /^ {0,3}(\*\*|__)(?=\S)((?:(?!\1).)+)\1[ \t]*$/;

/** Gives a line without the signs of a heading around it; any other line as it is. */
export function withoutHeadingSigns(line: string): string {
  const text = HEADING.exec(line)?.[1] ?? line;
  return ALL_BOLD.exec(text)?.[2] ?? text;
}
