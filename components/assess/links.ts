/** The addresses of a self-assessment. All of them hold the private link's secret; none is ever written to a log or a title. */
import { type Locale, localePath } from "@/lib/i18n/locales";

/** The pages of one self-assessment besides its areas, whose address is the area's slug. */
export type DraftPage = "practice" | "check" | "result" | "plan" | "take-along" | "submit" | "delete";

/** Gives the address of a page: the task list, one of the pages above, or an area by its slug. `query` begins with "?" or "#". */
export function draftHref(
  locale: Locale,
  secret: string,
  page: DraftPage | "" | `area/${string}` = "",
  query = "",
): string {
  return `${localePath(locale, `/assess/${encodeURIComponent(secret)}${page ? `/${page}` : ""}`)}${query}`;
}

/** Gives the address of a file that was uploaded to a self-assessment. */
export function uploadHref(locale: Locale, secret: string, id: number, query = ""): string {
  return `${draftHref(locale, secret)}/uploads/${id}${query}`;
}
