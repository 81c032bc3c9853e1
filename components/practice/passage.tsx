/** A passage of a write-up: its paragraphs as they stand, footnotes as notes, and the link to its lines beside it. */
import type { Origin, Paragraph } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type Note, NoteList, NoteMark, numberNotes } from "./notes";
import { ReadText } from "./read-text";
import { SourceLink } from "./source-link";

type Props = {
  paragraphs: readonly Paragraph[];
  origin: Origin | null;
  locale: Locale;
  /** The anchor of what the passage belongs to; its notes' anchors begin with it. */
  anchor: string;
  /** What the passage is, for the name of its source link ("question 3.1"). */
  name: string;
};

export function Passage({ paragraphs, origin, locale, anchor, name }: Props) {
  const notes = numberNotes(paragraphs, anchor);
  return (
    <div className="passage">
      <div className="passage-text" dir="auto">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs of a corrected passage may stand on one line
          <p key={`${paragraph.ranges[0]?.firstLine} ${index}`} dir="auto">
            <AnnotatedText
              text={paragraph.text}
              notes={notes.filter((note) => note.paragraph === index)}
              locale={locale}
            />
          </p>
        ))}
        {notes.length > 0 && <NoteList notes={notes} sourceId={origin?.sourceId ?? null} locale={locale} />}
      </div>
      {origin && (
        <p className="beside">
          <SourceLink
            origin={origin}
            ranges={paragraphs.flatMap(({ ranges }) => ranges)}
            locale={locale}
            of={name}
          />
        </p>
      )}
    </div>
  );
}

/** The text of one paragraph with the marks of its notes put back where they stood. */
function AnnotatedText({ text, notes, locale }: { text: string; notes: readonly Note[]; locale: Locale }) {
  const ends = [...notes.map(({ offset }) => offset), text.length];
  return ends.map((end, index) => {
    const note = notes[index];
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return (
      <span key={note?.id ?? "end"}>
        <ReadText text={text.slice(start, end)} />
        {note && <NoteMark note={note} locale={locale} />}
      </span>
    );
  });
}
