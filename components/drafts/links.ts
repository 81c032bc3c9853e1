/** The addresses of an import, and of the places on the page of a write-up. */
import { type Locale, localePath } from "@/lib/i18n/locales";
import { fieldId } from "../form/field-id";

/** Gives the page of a document, or of one of its write-ups; `query` begins with "?", or is the fragment. */
export function draftHref(
  locale: Locale,
  { id, ordinal }: { id: number; ordinal?: number },
  query = "",
): string {
  return localePath(locale, `/admin/import/${id}${ordinal === undefined ? "" : `/${ordinal}`}${query}`);
}

/** Gives the page where a write-up stands beside a practice. */
export function compareHref(
  locale: Locale,
  { id, ordinal, practice }: { id: number; ordinal: number; practice: string },
  query = "",
): string {
  return localePath(
    locale,
    `/admin/import/${id}/${ordinal}/compare?with=${encodeURIComponent(practice)}${query}`,
  );
}

/** Gives the fragment of a line in the document. */
export function lineHref(line: number): string {
  return `#L${line}`;
}

/** Gives the fragment of a field among what was read: "answer:3.1" → "#f-answer-3-1". */
export function fieldHref(key: string): string {
  return `#${fieldId(key)}`;
}
