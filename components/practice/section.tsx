/** A described part of a practice (Context, Objectives, …), under the heading as printed. */
import type { SectionView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { recordKey } from "@/lib/records/fields";
import type { NotesOf } from "../corrections/corrected-note";
import { Passage } from "./passage";
import { SourceLink } from "./source-link";

type Props = { section: SectionView; anchor: string; locale: Locale; notesOf?: NotesOf | undefined };

export function Section({ section, anchor, locale, notesOf }: Props) {
  return (
    <section className="described" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`} dir="auto">
        {section.heading}
      </h3>
      <Passage
        paragraphs={section.paragraphs}
        origin={section.origin}
        locale={locale}
        anchor={anchor}
        name={section.heading}
      />
      {section.alsoIn?.map((origin) => (
        <p key={`${origin.sourceId} ${origin.firstLine}`} className="beside">
          <SourceLink origin={origin} locale={locale} of={section.heading} />
        </p>
      ))}
      {notesOf?.(recordKey.section(section.key))}
    </section>
  );
}
