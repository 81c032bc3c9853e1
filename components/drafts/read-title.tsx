/** The title as it would be published, and where it is from. */
import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { fieldId } from "../form/field-id";
import { AtLines, EditedMark, EditPart, PartOutcome, type ReadProps } from "./read-part";

export function ReadTitle({ form, ...shared }: ReadProps & { form: ReactNode }) {
  const { view, locale } = shared;
  const t = getTranslator(locale, "drafts");
  const { title, titleKind, titleLines } = view.writeUp;
  return (
    <section
      aria-labelledby="part-title"
      className="draft-part"
      id={form ? undefined : fieldId(recordKey.title)}
    >
      <header>
        <h3 id="part-title">{t("editForm.titleLegend")}</h3>
        {!form && (
          <EditPart {...shared} part="title" name={t("editForm.titleLegend")} isEmpty={title === null} />
        )}
      </header>
      <PartOutcome part="title" said={shared.said} />
      {form ?? (
        <>
          <p className="draft-title" dir="auto">
            {title ?? <i>{t("writeUp.noTitle")}</i>}{" "}
            {titleLines && <AtLines range={titleLines} locale={locale} />}
          </p>
          {title !== null && (
            <p className="fine">{t(titleKind === "descriptive" ? "writeUp.descriptive" : "writeUp.given")}</p>
          )}
          <EditedMark view={view} name={recordKey.title} locale={locale} />
        </>
      )}
    </section>
  );
}
