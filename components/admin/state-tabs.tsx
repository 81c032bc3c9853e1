/** In the catalogue, or taken out: which assessments a list shows. */
import Link from "next/link";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type KeptState, keptStates } from "@/lib/review/queries-assessments";

type Props = { current: KeptState; hrefOf: (state: KeptState) => string; locale: Locale };

export function StateTabs({ current, hrefOf, locale }: Props) {
  const t = getTranslator(locale, "review");
  return (
    <nav aria-label={t("stateTabs")} className="draft-pages">
      <ul>
        {keptStates.map((state) => (
          <li key={state}>
            <Link href={hrefOf(state)} aria-current={state === current ? "page" : undefined} prefetch={false}>
              {t(`tabs.${state}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
