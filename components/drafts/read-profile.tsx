/** The profile as it would be published: each value with its lines. */
import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translate";
import { profileFields, recordKey } from "@/lib/records/fields";
import { countryName } from "@/lib/shared/country-names";
import { fieldId } from "../form/field-id";
import { AtLines, EditedMark, EditPart, isEdited, PartOutcome, type ReadProps } from "./read-part";

export function ReadProfile({ form, ...shared }: ReadProps & { form: ReactNode }) {
  const { view, locale } = shared;
  const t = getTranslator(locale, "drafts");
  const practice = getTranslator(locale, "practice");
  const shown = profileFields.filter(
    (field) =>
      view.writeUp.profile.some((entry) => entry.field === field) || isEdited(view, recordKey.profile(field)),
  );
  const name = t("editForm.profileLegend");
  return (
    <section aria-labelledby="part-profile" className="draft-part">
      <header>
        <h3 id="part-profile">{name}</h3>
        {!form && <EditPart {...shared} part="profile" name={name} isEmpty={shown.length === 0} />}
      </header>
      <PartOutcome part="profile" said={shared.said} />
      {form ??
        (shown.length === 0 ? (
          <p className="fine">{t("writeUp.profileNothing")}</p>
        ) : (
          <dl className="draft-profile">
            {shown.map((field) => (
              <div key={field} id={fieldId(recordKey.profile(field))}>
                <dt>{practice(`fields.${field}`)}</dt>
                <dd>
                  {view.writeUp.profile
                    .filter((entry) => entry.field === field)
                    .map((entry, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and the list never changes.
                      <p key={at} dir="auto">
                        {field === "country" ? countryName(entry.value, locale) : entry.value}{" "}
                        <AtLines range={entry} locale={locale} />
                      </p>
                    ))}
                  <EditedMark view={view} name={recordKey.profile(field)} locale={locale} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
    </section>
  );
}
