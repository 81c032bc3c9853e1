/** What a practice says of itself, before its assessments: the profile, and the parts in which it is described. */
import type { PracticeView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { NotesOf } from "../corrections/corrected-note";
import { sectionAnchorAt } from "./anchors";
import { ProfileList } from "./profile-list";
import { Section } from "./section";

type Props = { practice: PracticeView; notesOf?: NotesOf; locale: Locale };

export function PracticeText({ practice: { profile, sections }, notesOf, locale }: Props) {
  const t = getTranslator(locale, "practice");
  return (
    <>
      {profile.length > 0 && (
        <section id="profile" aria-labelledby="profile-title">
          <h2 id="profile-title">{t("profile")}</h2>
          <ProfileList entries={profile} notesOf={notesOf} locale={locale} />
        </section>
      )}
      {sections.length > 0 && (
        <section aria-labelledby="sections-title">
          <h2 id="sections-title">{t("sections")}</h2>
          {sections.map((section, index) => {
            const anchor = sectionAnchorAt(sections, index);
            // Of two write-ups' parts of one kind the note stands with the first.
            const isFirst = sections.findIndex(({ key }) => key === section.key) === index;
            return (
              <Section
                key={anchor}
                section={section}
                anchor={anchor}
                notesOf={isFirst ? notesOf : undefined}
                locale={locale}
              />
            );
          })}
        </section>
      )}
    </>
  );
}
