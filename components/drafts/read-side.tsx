/** What was read from the lines, part by part, each leading to them; the part that the address names is a form in place. */
import type { ReactNode } from "react";
import { sectionKeySchema } from "@/lib/catalogue/schema";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import type { OutcomeAt } from "./draft-outcome";
import { draftHref } from "./links";
import type { DraftPart } from "./parts";
import { EditLink } from "./read-part";
import { ReadProfile } from "./read-profile";
import { ReadQuestion } from "./read-question";
import { ReadSection } from "./read-section";
import { ReadTitle } from "./read-title";

type Props = {
  view: DraftWriteUpView;
  /** The part that is being edited, and its form. */
  edited: { part: DraftPart; form: ReactNode } | null;
  isClosed: boolean;
  said: OutcomeAt | null;
  locale: Locale;
};

export function ReadSide({ view, edited, isClosed, said, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { framework, writeUp, read } = view;
  const formOf = (name: string) => (edited?.part.name === name ? edited.form : null);
  const shared = { view, isClosed, said, locale };
  const has = (key: string) =>
    formOf(recordKey.section(sectionOf(key))) !== null ||
    [writeUp, read].some(({ sections }) => sections.some((section) => section.key === key));
  const absent = sectionKeySchema.options.filter((key) => !has(key));
  return (
    <section id="read" aria-labelledby="read-title" className="draft-side draft-read" tabIndex={-1}>
      <header className="draft-side-head">
        <h2 id="read-title">{t("writeUp.readTitle")}</h2>
        <a href="#source" className="draft-way">
          {t("writeUp.toSource")}
        </a>
      </header>
      <p className="fine">
        {isClosed ? t("writeUp.readOnly") : t("writeUp.readLead", { framework: framework.title })}
      </p>
      <ReadTitle {...shared} form={formOf("title")} />
      <ReadProfile {...shared} form={formOf("profile")} />
      {sectionKeySchema.options.filter(has).map((section) => (
        <ReadSection key={section} {...shared} section={section} form={formOf(recordKey.section(section))} />
      ))}
      {!isClosed && absent.length > 0 && (
        <p className="draft-absent">
          {t("writeUp.addSections")}{" "}
          {absent.map((section) => (
            <EditLink
              key={section}
              href={draftHref(
                locale,
                { id: view.draft.id, ordinal: view.ordinal },
                `?edit=${recordKey.section(section)}#edit`,
              )}
              words={getTranslator(locale, "practice")(`sectionKeys.${section}`)}
              name={t("writeUp.writeNamed", {
                field: getTranslator(locale, "practice")(`sectionKeys.${section}`),
              })}
            />
          ))}
        </p>
      )}
      {framework.areas.map((area) => (
        <section key={area.code} aria-labelledby={`area-${area.code}`} className="draft-area">
          <h3 id={`area-${area.code}`}>{area.title}</h3>
          {area.questions.map((question) => (
            <ReadQuestion
              key={question.code}
              {...shared}
              question={question}
              area={area}
              form={formOf(question.code)}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

const sectionOf = (key: string) => sectionKeySchema.parse(key);
