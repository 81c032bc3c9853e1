/** What can be done about a line with one click, each a small form; and what was done, to be taken back. */
import type { DraftEdit, DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import type { Suggestion } from "@/lib/records/suggestions";
import { fieldWords } from "./field-words";
import { type LineActions, lastSeen, versionSeen } from "./line-actions";

type Shared = { view: DraftWriteUpView; actions: LineActions; locale: Locale };

export function Suggestions({ suggestions, ...shared }: Shared & { suggestions: readonly Suggestion[] }) {
  const { view, actions, locale } = shared;
  return (
    <ul className="draft-suggestions">
      {suggestions.map((suggestion) => (
        <li key={`${suggestion.key} ${suggestion.value}`}>
          <form action={actions.take}>
            <WrittenField view={view} name={suggestion.key} value={suggestion.value} locale={locale} />
            <button type="submit" className="draft-suggestion">
              <Words suggestion={suggestion} locale={locale} />
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Words({ suggestion, locale }: { suggestion: Suggestion; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  switch (suggestion.kind) {
    case "line":
      return (
        <>
          {t("writeUp.suggest.item", { code: suggestion.code })}
          {": "}
          <span className="draft-wording">{suggestion.text}</span>
        </>
      );
    case "title":
      return t("writeUp.suggest.title");
    case "answer":
      return t("writeUp.suggest.answer", { code: suggestion.code });
    case "otherMark":
    case "mark": {
      const { kind, code, value } = suggestion;
      const state = (["met", "notMet", "blank"] as const).find((known) => known === value);
      const mark = getTranslator(locale, "states")(state ?? "notListed");
      return t(`writeUp.suggest.${kind}`, { code, mark });
    }
  }
}

type TakenProps = Omit<Shared, "actions"> & {
  line: number;
  taken: DraftEdit;
  /** Null where nothing may be changed. */
  actions: LineActions | null;
};

/** A line that an editor took as something else, or left aside. */
export function TakenLine({ line, taken, view, actions, locale }: TakenProps) {
  const t = getTranslator(locale, "drafts");
  if (taken.value === "") return null;
  const field = fieldWords(taken.value, { framework: view.framework, locale });
  return (
    <div className="draft-taken">
      <b>{t("writeUp.takenAs", { field })}</b>
      {actions && (
        <form action={actions.take}>
          <WrittenField view={view} name={recordKey.line(line)} value="" locale={locale} />
          <button
            type="submit"
            className="quiet-button"
            aria-label={t("writeUp.untakeNamed", { line: String(line), field })}
          >
            {t("writeUp.untake")}
          </button>
        </form>
      )}
    </div>
  );
}

/** The hidden fields of a form that writes one field: where, what, and the version that was seen. */
function WrittenField({
  view,
  name,
  value,
  locale,
}: {
  view: Pick<DraftWriteUpView, "draft" | "ordinal" | "edits">;
  name: string;
  value: string;
  locale: Locale;
}) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={view.draft.id} />
      <input type="hidden" name="ordinal" value={view.ordinal} />
      <input type="hidden" name="key" value={name} />
      <input type="hidden" name="value" value={value} />
      <input type="hidden" name="version" value={versionSeen(view, name)} />
      <input type="hidden" name="seen" value={lastSeen(view)} />
    </>
  );
}
