/** How many imported documents wait, and the way to them. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function DraftsWaiting({ count, locale }: { count: number; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  return (
    <p>
      {t("waiting.lead", { count })}{" "}
      <Link href={localePath(locale, "/admin/import")} prefetch={false}>
        {t("waiting.link")}
      </Link>
    </p>
  );
}
