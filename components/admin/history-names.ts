/** What the values of a change are called: the history keeps them by short names, for programs. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { fieldInWords } from "../corrections/field-words";

const names = [
  ...["as", "areas", "assessment", "assessments", "bytes", "email", "ended", "expiresAt", "framework"],
  ...["items", "kind", "mergedInto", "name", "note", "personId", "practice", "profileValues", "questions"],
  ...["reference", "replacedBy", "role", "sections", "sha256", "state", "version", "writeUp", "writeUps"],
] as const;

/** Gives the words: "Answer to 3.1" for "fields.answer:3.1", "State" for "state". A name that has none is given as it is. */
export function valueNameInWords(name: string, locale: Locale): string {
  const key = name.replace(/^(fields|place)\./, "");
  const known = names.find((one) => one === key);
  return known ? getTranslator(locale, "admin")(`history.names.${known}`) : fieldInWords(key, locale);
}
