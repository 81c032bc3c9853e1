/** The gaps area by area, each area folded, with what leads to them and what to do where there are none. */
import Link from "next/link";
import { type AreaResult, type Gap as GapItem, gapsOf, type PlannedStep } from "@/lib/assessment/result";
import type { ItemExemplars } from "@/lib/catalogue/exemplars";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Gap } from "./gap";
import { draftHref } from "./links";

type Props = {
  result: readonly AreaResult[];
  found: readonly ItemExemplars[];
  plan: readonly PlannedStep[];
  framework: string;
  /** Whether anything is known to find practices by that are like this one. */
  hasLikeness: boolean;
  secret: string;
  locale: Locale;
};

export function ResultGaps(props: Props) {
  const { result, found, hasLikeness, secret, locale } = props;
  const t = getTranslator(locale, "result");
  const withGaps = result.filter((area) => gapsOf([area]).length > 0);
  return (
    <>
      <nav className="on-page result-contents" aria-label={t("onPage")}>
        <ul>
          {result.map((area) => (
            <li key={area.code}>
              {withGaps.includes(area) ? (
                <a href={`#${areaAnchor(area.code)}`}>{nameOf(area)}</a>
              ) : (
                nameOf(area)
              )}{" "}
              <span className="fine">{countWords(gapsOf([area]), locale)}</span>
            </li>
          ))}
        </ul>
      </nav>
      <section className="result-gaps" aria-labelledby="gaps">
        <h2 id="gaps">{t("gaps")}</h2>
        <p className="prose">
          {t("gapsIntro", { gaps: found.length, likeness: hasLikeness ? "yes" : "no" })}{" "}
          {!hasLikeness && (
            <Link href={draftHref(locale, secret, "practice")} prefetch={false}>
              {t("gapsTell")}
            </Link>
          )}
        </p>
        {withGaps.map((area, index) => (
          <AreaGaps key={area.code} {...props} area={area} open={index === 0} />
        ))}
      </section>
    </>
  );
}

function AreaGaps({
  area,
  open,
  found,
  plan,
  framework,
  secret,
  locale,
}: Props & { area: AreaResult; open: boolean }) {
  const gaps = gapsOf([area]);
  return (
    <details className="folding gap-area" id={areaAnchor(area.code)} open={open}>
      <summary>
        <h3>{nameOf(area)}</h3>
        <span className="fine">{countWords(gaps, locale)}</span>
      </summary>
      {gaps.map((gap) => (
        <Gap
          key={gap.item.code}
          gap={gap}
          areaSlug={area.slug}
          framework={framework}
          found={found.find(({ item }) => item === gap.item.code)}
          step={plan.find(({ item }) => item.code === gap.item.code)}
          secret={secret}
          locale={locale}
        />
      ))}
    </details>
  );
}

const areaAnchor = (code: string) => `area-${code}`;

const nameOf = ({ code, title }: AreaResult) => `${code} ${title}`;

/** "3 not met · 2 without a mark", or "no gaps". */
function countWords(gaps: readonly GapItem[], locale: Locale): string {
  const t = getTranslator(locale, "result");
  if (gaps.length === 0) return t("noGapsHere");
  const notMet = gaps.filter(({ item }) => item.state === "notMet").length;
  const blank = gaps.length - notMet;
  return t("areaGaps", { notMet, blank, both: notMet > 0 && blank > 0 ? "yes" : "no" });
}
