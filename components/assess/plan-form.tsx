/** The steps to be written: those there are, open; for every other gap one that is folded until it is asked for. */
import type { Gap } from "@/lib/assessment/result";
import type { Fields } from "@/lib/assessment/schema";
import type { ItemExemplars } from "@/lib/catalogue/exemplars";
import type { FrameworkItem } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ShownBy, StepFields } from "./plan-step";
import { type StepState, stepAnchor } from "./plan-words";

type Props = {
  /** The items with a step, and those just asked for, in the framework's order. */
  steps: readonly FrameworkItem[];
  /** The other gaps. */
  others: readonly Gap[];
  found: readonly ItemExemplars[];
  stateOf: (code: string) => StepState;
  fields: Fields;
  secret: string;
  locale: Locale;
};

export function PlanForm({ steps, others, found, stateOf, fields, secret, locale }: Props) {
  const t = getTranslator(locale, "plan");
  if (steps.length + others.length === 0) return null;
  return (
    <div className="plan-form">
      {steps.length > 0 && <h2>{t("steps")}</h2>}
      {steps.map((item) => (
        <Step
          key={item.code}
          item={item}
          state={stateOf(item.code)}
          found={found.find((other) => other.item === item.code)}
          fields={fields}
          secret={secret}
          locale={locale}
        />
      ))}
      {others.length > 0 && (
        <section aria-labelledby="add" className="plan-add">
          <h2 id="add">{t("addHead")}</h2>
          <p className="fine">{t("addIntro", { count: others.length })}</p>
          {others.map(({ item }) => (
            <details key={item.code} id={stepAnchor(item.code)} className="plan-more">
              <summary>
                <span className="gap-code">{item.code}</span> {item.text}{" "}
                <span className="fine">{t(`state.${item.state === "notMet" ? "notMet" : "blank"}`)}</span>
              </summary>
              <StepFields code={item.code} fields={fields} locale={locale} />
              <ShownBy {...shownProps(item.code, found)} isGap secret={secret} locale={locale} />
            </details>
          ))}
        </section>
      )}
      <div className="answer-buttons">
        {/* A plan goes on to itself: the page is made anew, and the table has the new words. */}
        <button type="submit" name="then" value="goOn">
          {t("save")}
        </button>
        <p className="fine">{t("saveHint")}</p>
      </div>
    </div>
  );
}

type StepProps = Pick<Props, "fields" | "secret" | "locale"> & {
  item: FrameworkItem;
  state: StepState;
  found: ItemExemplars | undefined;
};

function Step({ item: { code, text }, state, found, fields, secret, locale }: StepProps) {
  const t = getTranslator(locale, "plan");
  const anchor = stepAnchor(code);
  return (
    <section className="plan-step" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`}>
        <span className="gap-code">{code}</span> {text}
      </h3>
      {state === "met" && <p className="few">{t("metNow")}</p>}
      {state === "notListed" && <p className="few">{t("notListedNow")}</p>}
      <StepFields code={code} fields={fields} locale={locale} />
      <ShownBy
        {...shownProps(code, found ? [found] : [])}
        isGap={state === "notMet" || state === "blank"}
        secret={secret}
        locale={locale}
      />
    </section>
  );
}

function shownProps(code: string, found: readonly ItemExemplars[]) {
  return { code, exemplars: found.find(({ item }) => item === code)?.exemplars ?? [] };
}
