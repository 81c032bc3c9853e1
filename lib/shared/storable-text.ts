/** What a database keeps as it is. */

/** Gives a text with a sign in the place of what no database column gives back: NUL, and halves of characters (which only programs send). */
export function storableText(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");
}

/** NUL and halves of characters; and the signs that turn the direction of all text after them, that of others too. */
const HIDDEN = /[\p{Surrogate}\0\u202a-\u202e\u2066-\u2069]/gu;

/** Gives what a person typed in one place, to be read among the words of others: without what is not seen and changes how it reads. */
export function withoutHiddenSigns(text: string): string {
  return text.replace(HIDDEN, "");
}
