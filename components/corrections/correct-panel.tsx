/** One field to correct, in its place among the others: what it is, where the source has it, the form, and what it said before. */
import Link from "next/link";
import type { FieldNow } from "@/lib/corrections/queries-record";
import type { CorrectionProblem, CorrectionView } from "@/lib/corrections/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Page } from "@/lib/shared/paging";
import { formWords } from "../admin/form-words";
import { SourceLink } from "../practice/source-link";
import { controlOf } from "./control-spec";
import { CorrectForm } from "./correct-form";
import type { CorrectState } from "./correct-state";
import { CorrectionList } from "./correction-list";
import { fieldInWords } from "./field-words";
import { PutBack, putBackField } from "./put-back";

export type PanelProps = {
  assessmentId: number;
  slug: string;
  field: FieldNow;
  /** The words of the criterion; null for a field of the practice. */
  wording: string | null;
  terms: readonly string[];
  history: Page<CorrectionView>;
  /** What the address says: done, and what went wrong. */
  outcome: { done: "done" | "restored" | null; of: string; problem: CorrectionProblem | null };
  correct: (before: CorrectState, form: FormData) => Promise<CorrectState>;
  putBack: (form: FormData) => Promise<void>;
  locale: Locale;
};

export function CorrectPanel(props: PanelProps) {
  const { assessmentId, slug, field, wording, terms, history, outcome, locale } = props;
  const t = getTranslator(locale, "corrections");
  const name = fieldInWords(field.key, locale);
  const message = outcome.problem && t(`problems.${outcome.problem}`, { value: "" });
  // What could not be put back is said where that was asked for, too.
  const refused =
    message === null ? null : (history.items.find(({ id }) => String(id) === outcome.of) ?? null);
  const words = { ...formWords(locale), conflict: t("conflictTitle") };
  return (
    <section className="correct-panel" id="correct" aria-labelledby="correct-title">
      <h3 id="correct-title">{t("formTitle", { field: name })}</h3>
      {wording && <p dir="auto">{wording}</p>}
      {outcome.done && (
        <p className="notice" role="status">
          {t(outcome.done)}{" "}
          <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
            {t("readIt")}
          </Link>
        </p>
      )}
      <p className="fine">
        {field.origins.length > 0 ? t("sourceTitle") : t("noSource")}{" "}
        {field.origins.map((origin) => (
          <SourceLink
            key={`${origin.sourceId} ${origin.firstLine}`}
            origin={origin}
            locale={locale}
            of={name}
            short
          />
        ))}
      </p>
      <CorrectForm
        key={`${field.key} ${outcome.of}`}
        action={props.correct}
        initial={
          message === null
            ? null
            : {
                values: null,
                errors: [{ field: refused && putBackField(refused.id), message }],
                conflict: null,
                attempt: 0,
              }
        }
        control={controlOf(field.key, { text: field.text, terms, locale })}
        version={field.version}
        back={`${localePath(locale, `/admin/assessments/${assessmentId}`)}#field-${field.key}`}
        words={{
          ...words,
          reasonLabel: t("reasonLabel"),
          reasonHint: t("reasonHint"),
          save: t("save"),
          cancel: t("cancel"),
          leave: t("leave"),
        }}
      />
      <h4>{t("historyTitle")}</h4>
      {history.total === 0 ? (
        <p className="fine">{t("historyNone")}</p>
      ) : (
        <CorrectionList
          corrections={history.items}
          named={false}
          action={(correction) => (
            <PutBack
              action={props.putBack}
              assessmentId={assessmentId}
              correction={correction}
              version={field.version}
              problem={correction === refused ? message : null}
              locale={locale}
            />
          )}
          locale={locale}
        />
      )}
      <p className="fine">
        {history.total > history.items.length && (
          <Link
            href={localePath(
              locale,
              `/practices/${slug}/corrections?${new URLSearchParams({ field: field.key })}`,
            )}
            prefetch={false}
          >
            {t("older")}
          </Link>
        )}{" "}
        {history.total > 0 && (
          <Link
            href={localePath(
              locale,
              `/admin/history?${new URLSearchParams({ subject: "practice", id: slug })}`,
            )}
            prefetch={false}
          >
            {t("whoDidIt")}
          </Link>
        )}
      </p>
    </section>
  );
}
