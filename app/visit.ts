/** Where and when a page or a file is read: under the name the reader's browser knows the site by, and today. */
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translate";
import { siteOrigin } from "@/lib/shared/site-origin";
import type { Visit } from "@/lib/shared/visit";

/** Takes the headers of the request, and the language the day is written in. */
export function visitOf(headers: Pick<Headers, "get">, locale: Locale): Visit {
  return {
    origin: siteOrigin(headers),
    accessed: getFormatter(locale).dateTime(new Date(), { dateStyle: "long" }),
  };
}
