/** What a practice may be called. Its title stands in lists, addresses, citations and files: all of them public. */
import { maskEmails } from "./mask-emails";
import { withoutHiddenSigns } from "./storable-text";

/** Gives a title as it is stored: e-mail addresses masked, no hidden signs. A title of nothing else gives "". */
export function practiceTitle(title: string): string {
  return maskEmails(withoutHiddenSigns(title)).trim();
}
