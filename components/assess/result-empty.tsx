/** A result with nothing to show yet, or without any gap: what that means, and what to do next. */
import Link from "next/link";
import type { Figures } from "@/lib/assessment/progress";
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";

type Props = { secret: string; locale: Locale };

export function ResultNothing({
  figures,
  area,
  secret,
  locale,
}: Props & { figures: Figures; area: FrameworkArea | undefined }) {
  const t = getTranslator(locale, "result");
  return (
    <section className="nothing" aria-labelledby="nothing">
      <h2 id="nothing">{t("nothing")}</h2>
      <p>{t("nothingText", { items: figures.items })}</p>
      <ul>
        {area && (
          <li>
            <Link href={draftHref(locale, secret, `area/${area.slug}`)} prefetch={false}>
              {t("nothingDo", { area: `${area.code} ${area.title}` })}
            </Link>
          </li>
        )}
        <li>
          <Link href={draftHref(locale, secret)} prefetch={false}>
            {t("nothingTasks")}
          </Link>
        </li>
      </ul>
    </section>
  );
}

export function ResultNoGaps({ figures, secret, locale }: Props & { figures: Figures }) {
  const t = getTranslator(locale, "result");
  return (
    <section className="nothing" aria-labelledby="no-gaps">
      <h2 id="no-gaps">{t("noGaps")}</h2>
      <p>{t("noGapsText", { met: figures.met, notListed: figures.notPart })}</p>
      <p>
        <Link href={draftHref(locale, secret, "take-along")} prefetch={false}>
          {t("noGapsDo")}
        </Link>
      </p>
    </section>
  );
}
