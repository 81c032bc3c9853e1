/** What the quotations of a page have alike: whose it is, its whole address, and the day. */
import { headers } from "next/headers";
import type { QuotePage } from "@/lib/catalogue/citation";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter } from "@/lib/i18n/translate";
import { siteOrigin } from "@/lib/shared/site-origin";

/** Takes the practice and, where it is not the practice's own page, the rest of the address ("/versions/7"). */
export async function quotePageOf(
  { slug, title }: QuotePage["practice"],
  locale: Locale,
  rest = "",
): Promise<QuotePage> {
  return {
    practice: { slug, title },
    address: `${siteOrigin(await headers())}${localePath(locale, `/practices/${slug}${rest}`)}`,
    accessed: getFormatter(locale).dateTime(new Date(), { dateStyle: "long" }),
  };
}
