/** Footnotes as real notes: a mark in the text that leads to the note, and a note that leads back. */
import type { Paragraph } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ReadText } from "./read-text";
import { SourceLink } from "./source-link";

export type Note = Paragraph["footnotes"][number] & { id: string; paragraph: number };

/** Gives the notes of some paragraphs in reading order, each with an anchor of its own and the paragraph it belongs to. */
export function numberNotes(paragraphs: readonly Paragraph[], anchor: string): Note[] {
  return paragraphs
    .flatMap(({ footnotes, text }, paragraph) =>
      [...footnotes]
        .sort((a, b) => a.offset - b.offset)
        .map((note) => ({ ...note, offset: Math.min(note.offset, text.length), paragraph })),
    )
    .map((note, index) => ({ ...note, id: `${anchor}-note-${index + 1}` }));
}

export function NoteMark({ note, locale }: { note: Note; locale: Locale }) {
  const t = getTranslator(locale, "practice");
  return (
    <sup className="note-mark">
      <a id={`${note.id}-mark`} href={`#${note.id}`} aria-label={t("noteTo", { mark: note.mark })}>
        {note.mark}
      </a>
    </sup>
  );
}

type ListProps = { notes: readonly Note[]; sourceId: string | null; locale: Locale };

export function NoteList({ notes, sourceId, locale }: ListProps) {
  const t = getTranslator(locale, "practice");
  return (
    <ol className="notes" aria-label={t("notes")}>
      {notes.map((note) => (
        <li key={note.id} id={note.id}>
          <a
            href={`#${note.id}-mark`}
            aria-label={t("noteBack", { mark: note.mark })}
            className="note-number"
          >
            {note.mark}
          </a>
          <span dir="auto">
            {note.text === null ? <i>{t("noteMissing")}</i> : <ReadText text={note.text} />}{" "}
            {sourceId && note.firstLine && note.lastLine && (
              <SourceLink
                origin={{ sourceId, firstLine: note.firstLine, lastLine: note.lastLine }}
                locale={locale}
                of={t("noteTo", { mark: note.mark })}
                short
              />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
