/** The plan to be read and printed: a table, by day. */
import type { PlannedStep } from "@/lib/assessment/result";
import type { ItemExemplars } from "@/lib/catalogue/exemplars";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ExemplarLinks } from "./plan-step";
import { dayText, type StepState, stepAnchor } from "./plan-words";

type Props = {
  plan: readonly PlannedStep[];
  found: readonly ItemExemplars[];
  stateOf: (code: string) => StepState;
  hasGaps: boolean;
  locale: Locale;
};

export const planColumns = ["item", "what", "who", "when", "note", "shownBy"] as const;

export function PlanOverview({ plan, hasGaps, locale, ...rest }: Props) {
  const t = getTranslator(locale, "plan");
  return (
    <section className="plan-overview" aria-labelledby="overview">
      <h2 id="overview">{t("overview")}</h2>
      {plan.length === 0 ? (
        <p>{hasGaps ? t("none") : t("noneNoGaps")}</p>
      ) : (
        <>
          <p className="fine no-print">{t("overviewOrder")}</p>
          <table className="plan-table">
            <thead>
              <tr>
                {planColumns.map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.map((step) => (
                <StepRow key={step.item.code} step={step} locale={locale} {...rest} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

type RowProps = Pick<Props, "found" | "stateOf" | "locale"> & { step: PlannedStep };

function StepRow({ step: { item, what, who, when, note }, found, stateOf, locale }: RowProps) {
  const t = getTranslator(locale, "plan");
  const { code, text } = item;
  const state = stateOf(code);
  const exemplars = found.find((other) => other.item === code)?.exemplars ?? [];
  return (
    <tr>
      <th scope="row">
        <span className="gap-code">{code}</span> {text}{" "}
        {state === "met" && <span className="step-now">{t("metNowShort")}</span>}
        {state === "notListed" && <span className="step-now">{t("notListedNowShort")}</span>}
        <a href={`#${stepAnchor(code)}`} className="step-edit no-print">
          {t("edit")}
          <span className="sr-only"> {t("editOf", { code })}</span>
        </a>
      </th>
      <Cell column="what" text={what} locale={locale} />
      <Cell column="who" text={who} locale={locale} />
      <td data-label={t("columns.when")}>
        {when ? (
          <time dateTime={when}>{dayText(when, locale)}</time>
        ) : (
          <span className="fine">{t("noDay")}</span>
        )}
      </td>
      <Cell column="note" text={note} locale={locale} />
      <td data-label={t("columns.shownBy")} data-empty={exemplars.length === 0 || undefined}>
        <ExemplarLinks exemplars={exemplars} locale={locale} />
      </td>
    </tr>
  );
}

function Cell({ column, text, locale }: { column: "what" | "who" | "note"; text: string; locale: Locale }) {
  const t = getTranslator(locale, "plan");
  return (
    <td
      data-label={t(`columns.${column}`)}
      data-empty={text === "" || undefined}
      dir="auto"
      className="step-text"
    >
      {text}
    </td>
  );
}
