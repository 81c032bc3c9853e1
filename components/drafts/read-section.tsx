/** One section of the description as it would be published. */
import type { ReactNode } from "react";
import type { SectionKey } from "@/lib/catalogue/schema";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { fieldId } from "../form/field-id";
import { Paragraphs } from "./read-paragraphs";
import { EditedMark, EditPart, PartOutcome, type ReadProps } from "./read-part";

type Props = ReadProps & { section: SectionKey; form: ReactNode };

export function ReadSection({ section, form, ...shared }: Props) {
  const { view, locale } = shared;
  const name = getTranslator(locale, "practice")(`sectionKeys.${section}`);
  const key = recordKey.section(section);
  const paragraphs = view.writeUp.sections
    .filter((one) => one.key === section)
    .flatMap((one) => one.paragraphs);
  return (
    <section aria-labelledby={`part-${section}`} className="draft-part" id={form ? undefined : fieldId(key)}>
      <header>
        <h3 id={`part-${section}`}>{name}</h3>
        {!form && <EditPart {...shared} part={key} name={name} isEmpty={paragraphs.length === 0} />}
      </header>
      <PartOutcome part={key} said={shared.said} />
      {form ?? (
        <>
          <Paragraphs paragraphs={paragraphs} locale={locale} />
          <EditedMark view={view} name={key} locale={locale} />
        </>
      )}
    </section>
  );
}
