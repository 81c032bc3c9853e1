/** What a database keeps as it is. */

/** Gives a text with a sign in the place of what no database column gives back: NUL, and halves of characters (which only programs send). */
export function storableText(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");
}
