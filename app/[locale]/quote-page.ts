/** What the quotations of a page have alike: whose it is, its whole address, and the day. */
import { headers } from "next/headers";
import type { QuotePage } from "@/lib/catalogue/citation";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { visitOf } from "../visit";

/** Takes the practice and, where it is not the practice's own page, the rest of the address ("/versions/7"). */
export async function quotePageOf(
  { slug, title }: QuotePage["practice"],
  locale: Locale,
  rest = "",
): Promise<QuotePage> {
  const { origin, accessed } = visitOf(await headers(), locale);
  return {
    practice: { slug, title },
    address: `${origin}${localePath(locale, `/practices/${slug}${rest}`)}`,
    accessed,
  };
}
