/** A comparison with a practice that was merged into another leads to the comparison with that one. */
import { permanentRedirect } from "next/navigation";
import type { CompareRequest } from "@/lib/catalogue/compare-request";
import { mergedCompareHref } from "@/lib/catalogue/merged-address";
import { findMergedInto } from "@/lib/catalogue/queries-merged";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Redirects when one of the names that no practice to show has (`unknown`) is of a merged one; otherwise does nothing. */
export async function followMerged(
  { asked, unknown }: { asked: CompareRequest; unknown: readonly string[] },
  locale: Locale,
): Promise<void> {
  const href = mergedCompareHref(asked, await findMergedInto(unknown));
  if (href) permanentRedirect(localePath(locale, href));
}
