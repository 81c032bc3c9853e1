/** Cards for wandering, table for working; the choice stays in the address. */
import Link from "next/link";
import { type PracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function ViewSwitch({ filter, locale }: { filter: PracticeFilter; locale: Locale }) {
  const t = getTranslator(locale, "browse");
  return (
    <nav aria-label={t("viewLabel")} className="view-switch">
      {(["cards", "table"] as const).map((view) => (
        <Link
          key={view}
          href={localePath(locale, practiceHref({ ...filter, view }))}
          aria-current={filter.view === view ? "true" : undefined}
          prefetch={false}
        >
          {t(view)}
        </Link>
      ))}
    </nav>
  );
}
