/** Times as the administration writes them: day and time in UTC, which is what the server and the history keep. */
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translate";

/** Gives "21 November 2026, 14:02 UTC". */
export function timeInWords(at: Date, locale: Locale): string {
  const format = getFormatter(locale);
  const day = format.dateTime(at, { dateStyle: "long" });
  return `${day}, ${format.dateTime(at, { timeStyle: "short" })} UTC`;
}

/** Gives "21 November 2026". */
export function dayInWords(at: Date, locale: Locale): string {
  return getFormatter(locale).dateTime(at, { dateStyle: "long" });
}
