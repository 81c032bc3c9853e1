/** Taking an assessment out or putting it back: what it means, the reason, the button; and what became of it. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_NOTE } from "@/lib/review/schema";
import { ErrorSummary } from "../form/error-summary";

/** What the form does: `takeBack` takes back that a later version replaced it. */
export type StateStep = "takeOut" | "putBack" | "takeBack";

type Props = { action: (form: FormData) => Promise<void>; id: number; step: StateStep; locale: Locale };

export function StateForm({ action, id, step, locale }: Props) {
  const t = getTranslator(locale, "review");
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <p>{t(`${step}Text`)}</p>
      <div className="field">
        <label htmlFor="reason">{t("reasonLabel")}</label>
        <p className="fine" id="reason-hint">
          {t("reasonHint")}
        </p>
        <input
          id="reason"
          name="reason"
          type="text"
          required
          maxLength={LONGEST_NOTE}
          aria-describedby="reason-hint"
        />
      </div>
      <button type="submit">{t(`${step}Button`)}</button>
    </form>
  );
}

type Asked = Record<string, string | string[] | undefined>;
const problems = ["noReason", "notFound", "notInThatState"] as const;

/** Gives the problem that an address names; null for anything else. */
export function stateProblem(asked: Asked): (typeof problems)[number] | null {
  return problems.find((known) => known === asked.problem) ?? null;
}

export function StateOutcome({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = getTranslator(locale, "review");
  const problem = stateProblem(asked);
  const changed = (["published", "unpublished", "replacedBack"] as const).find(
    (known) => known === asked.changed,
  );
  if (problem) {
    const title = getTranslator(locale, "admin")("problemTitle");
    return <ErrorSummary title={title} errors={[{ message: t(`stateProblems.${problem}`) }]} />;
  }
  return changed ? (
    <p className="notice" role="status">
      {t(`changed.${changed}`)}
    </p>
  ) : null;
}
