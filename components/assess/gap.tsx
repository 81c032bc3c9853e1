/** One gap: how it is marked, who meets the item and how, and the way to a plan. */
import Link from "next/link";
import type { Gap as GapItem, PlannedStep } from "@/lib/assessment/result";
import type { ItemExemplars } from "@/lib/catalogue/exemplars";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";
import { ExemplarPassage } from "./exemplar-passage";
import { draftHref } from "./links";
import { dayText, stepAnchor } from "./plan-words";

type Props = {
  gap: GapItem;
  /** The address of its area's page. */
  areaSlug: string;
  framework: string;
  found: ItemExemplars | undefined;
  /** What was planned for it. */
  step: PlannedStep | undefined;
  secret: string;
  locale: Locale;
};

export const gapAnchor = (code: string) => `g-${code}`;

export function Gap({ gap: { item }, areaSlug, framework, found, step, secret, locale }: Props) {
  const t = getTranslator(locale, "result");
  const anchor = gapAnchor(item.code);
  const place = draftHref(locale, secret, `area/${areaSlug}`, `#i-${item.code}`);
  return (
    <section className="gap" id={anchor} aria-labelledby={`${anchor}-title`} data-state={item.state}>
      <h4 id={`${anchor}-title`}>
        <StateShape state={item.state} />
        <span>
          <span className="gap-code">{item.code}</span> {item.text}
        </span>
      </h4>
      <div className="gap-own">
        <p className="gap-state">
          {t("gapState", { state: item.state })}{" "}
          <Link href={place} prefetch={false} className="no-print">
            {item.state === "blank" ? t("mark") : t("change")}
            <span className="sr-only"> {t("markOf", { code: item.code })}</span>
          </Link>
        </p>
        <p className="gap-plan">
          <Link
            href={draftHref(locale, secret, "plan", `?add=${item.code}#${stepAnchor(item.code)}`)}
            prefetch={false}
          >
            {planWords(step, locale)}
            <span className="sr-only"> ({item.code})</span>
          </Link>
        </p>
      </div>
      {found && <Shown found={found} framework={framework} locale={locale} />}
    </section>
  );
}

function planWords(step: PlannedStep | undefined, locale: Locale): string {
  const t = getTranslator(locale, "result");
  if (!step) return t("addToPlan");
  return step.when ? t("inPlanBy", { day: dayText(step.when, locale) }) : t("inPlan");
}

/** How many meet the item, the likest of them open, the others folded. */
function Shown({ found, framework, locale }: { found: ItemExemplars; framework: string; locale: Locale }) {
  const t = getTranslator(locale, "result");
  const { item, met, assessed, exemplars } = found;
  const [first, ...others] = exemplars;
  if (!first) return <p className="gap-shown gap-met">{t("metByNobody", { assessed })}</p>;
  return (
    <div className="gap-shown">
      <p className="gap-met">
        {t.rich("metBy", {
          met,
          assessed,
          a: (words) => (
            <Link href={localePath(locale, criterionPath(framework, item))} prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
      <ExemplarPassage exemplar={first} item={item} locale={locale} />
      {others.length > 0 && (
        <details className="fold">
          <summary>
            {t("others", { count: others.length })}{" "}
            <span dir="auto">{others.map(({ title }) => title).join("; ")}</span>
          </summary>
          {others.map((exemplar) => (
            <ExemplarPassage key={exemplar.assessmentId} exemplar={exemplar} item={item} locale={locale} />
          ))}
        </details>
      )}
    </div>
  );
}
