/** One line of the document beside what was read: its number leads there; what was found about it can be put right with one click. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { Diagnostics } from "../source/diagnostics";
import type { OutcomeAt } from "./draft-outcome";
import { fieldWords } from "./field-words";
import type { LineActions } from "./line-actions";
import { fieldHref } from "./links";
import { partOfKey } from "./parts";
import { Suggestions, TakenLine } from "./suggestions";
import { TakeForm, TakeLink } from "./take-form";

type Props = {
  line: DraftWriteUpView["text"][number];
  startsRun: boolean;
  view: DraftWriteUpView;
  actions: LineActions | null;
  part: string | null;
  said: OutcomeAt | null;
  locale: Locale;
};

export function DraftLine({
  line: { line, text, truncated, as, by, diagnostics },
  startsRun,
  ...rest
}: Props) {
  const { view, actions, part, said, locale } = rest;
  const t = getTranslator(locale, "drafts");
  const source = getTranslator(locale, "source");
  const key = view.fieldOfLine.get(line);
  const isOfPart = part !== null && key !== undefined && partOfKey(key, view.framework) === part;
  const taken = view.edits[recordKey.line(line)];
  const suggestions = view.suggestions.get(line) ?? [];
  const canBeTaken = actions !== null && as !== "blank" && !taken;
  const isOpened = canBeTaken && actions.opened === line;
  const outcome = said?.at === recordKey.line(line) ? said.outcome : null;
  return (
    <li
      id={`L${line}`}
      className={`line line-${taken?.value ? "used" : as}`}
      data-part={isOfPart || undefined}
    >
      {key === undefined ? (
        <span className="line-number">{line}</span>
      ) : (
        <a
          href={fieldHref(key)}
          className="line-number"
          aria-label={t("writeUp.lineTo", {
            line: String(line),
            field: fieldWords(key, { framework: view.framework, locale }),
          })}
        >
          {line}
        </a>
      )}
      <p dir="auto">
        {text}
        {truncated > 0 && <i className="line-cut"> {source("truncated", { count: truncated })}</i>}
      </p>
      {startsRun && as !== "blank" && as !== "reported" && <small>{by ?? source(`kinds.${as}`)}</small>}
      {canBeTaken && !isOpened && as !== "reported" && (
        <TakeLink line={line} view={view} locale={locale} isQuiet />
      )}
      {(diagnostics.length > 0 || taken || isOpened || outcome || (canBeTaken && as === "reported")) && (
        <div className="draft-finding">
          {outcome}
          <Findings diagnostics={diagnostics} locale={locale} />
          {taken && <TakenLine line={line} taken={taken} view={view} actions={actions} locale={locale} />}
          {actions && suggestions.length > 0 && (
            <Suggestions suggestions={suggestions} view={view} actions={actions} locale={locale} />
          )}
          {isOpened && <TakeForm line={line} view={view} actions={actions} locale={locale} />}
          {canBeTaken && !isOpened && as === "reported" && (
            <TakeLink line={line} view={view} locale={locale} />
          )}
        </div>
      )}
    </li>
  );
}

/** Warnings stand open; notes, which ask for nothing, are folded away. */
function Findings({ diagnostics, locale }: { diagnostics: Props["line"]["diagnostics"]; locale: Locale }) {
  const grave = diagnostics.filter(({ severity }) => severity !== "note");
  const notes = diagnostics.filter(({ severity }) => severity === "note");
  return (
    <>
      {grave.length > 0 && <Diagnostics diagnostics={grave} locale={locale} />}
      {notes.length > 0 && (
        <details className="fold">
          <summary>
            <span>{getTranslator(locale, "drafts")("writeUp.notes", { count: notes.length })}</span>
          </summary>
          <Diagnostics diagnostics={notes} locale={locale} />
        </details>
      )}
    </>
  );
}
