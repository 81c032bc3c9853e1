/** Long wordings cut at a word, where the whole stands a link away. Pure. */

/** Gives the text itself, or as many of its words as fit into `length` characters; `cut` says which. */
export function shortened(text: string, length: number): { text: string; cut: boolean } {
  if (text.length <= length) return { text, cut: false };
  const space = text.lastIndexOf(" ", length);
  return { text: text.slice(0, space > 0 ? space : length).replace(/[\s,;:.–-]+$/, ""), cut: true };
}
