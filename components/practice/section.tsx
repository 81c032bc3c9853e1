/** A described part of a practice (Context, Objectives, …), under the heading as printed. */
import type { SectionView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { sectionAnchor } from "./anchors";
import { Passage } from "./passage";

export function Section({ section, locale }: { section: SectionView; locale: Locale }) {
  const anchor = sectionAnchor(section.key);
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
    </section>
  );
}
