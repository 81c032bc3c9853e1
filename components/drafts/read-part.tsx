/** What the parts of a write-up share: a link that opens their form, a note that something was changed, and the way to their lines. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { textAt } from "@/lib/records/write-up-fields";
import type { LineRange } from "@/lib/writeup/tree";
import type { OutcomeAt } from "./draft-outcome";
import { draftHref, lineHref } from "./links";

export type ReadProps = { view: DraftWriteUpView; isClosed: boolean; said: OutcomeAt | null; locale: Locale };

/** Says whether a field no longer says what was read. */
export function isEdited({ read, writeUp, framework }: DraftWriteUpView, key: string): boolean {
  return textAt(read, key, framework) !== textAt(writeUp, key, framework);
}

export function EditedMark({ view, name, locale }: { view: DraftWriteUpView; name: string; locale: Locale }) {
  if (!isEdited(view, name)) return null;
  const t = getTranslator(locale, "drafts");
  const original = textAt(view.read, name, view.framework);
  const states = getTranslator(locale, "states");
  const shown = name.startsWith("mark:")
    ? states((["met", "notMet", "blank"] as const).find((known) => known === original) ?? "notListed")
    : original;
  return (
    <details className="draft-edited">
      <summary>{t("writeUp.edited")}</summary>
      <p className="fine">{t("writeUp.editedNote")}</p>
      <p>
        <span className="label">{t("writeUp.asRead")}:</span>{" "}
        <span className="draft-original-text" dir="auto">
          {shown || t("writeUp.asReadNothing")}
        </span>
      </p>
    </details>
  );
}

export function EditPart({
  part,
  name,
  isEmpty = false,
  view: { draft, ordinal },
  isClosed,
  locale,
}: ReadProps & { part: string; name: string; isEmpty?: boolean }) {
  if (isClosed) return null;
  const t = getTranslator(locale, "drafts");
  return (
    <EditLink
      href={draftHref(locale, { id: draft.id, ordinal }, `?edit=${part}#edit`)}
      words={t(isEmpty ? "writeUp.write" : "writeUp.edit")}
      name={t(isEmpty ? "writeUp.writeNamed" : "writeUp.editNamed", { field: name })}
    />
  );
}

/** What was done with this part, below its heading. */
export function PartOutcome({ part, said }: Pick<ReadProps, "said"> & { part: string }) {
  return said?.at === part ? said.outcome : null;
}

/** Opens a form in place. The page is loaded whole: so the browser goes to the form by itself. */
export function EditLink({ href, words, name }: { href: string; words: string; name: string }) {
  return (
    <a href={href} className="draft-edit-link" aria-label={name}>
      {words}
    </a>
  );
}

/** Leads to the lines on the other side; what was written here stands on none. */
export function AtLines({ range: { firstLine, lastLine }, locale }: { range: LineRange; locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  if (firstLine < 1) return null;
  return (
    <a href={lineHref(firstLine)} className="at-line">
      {firstLine === lastLine
        ? t("writeUp.lineShort", { line: firstLine })
        : t("writeUp.linesShort", { first: firstLine, last: lastLine })}
    </a>
  );
}
