/** The profile of a practice: field by field, each value with its lines, or with how it is known where no line states it. */
import { Fragment } from "react";
import {
  type ProfileEntry,
  type ProfileField,
  type ProfileStatement,
  profileFieldSchema,
} from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { countryName } from "@/lib/shared/country-names";
import type { NotesOf } from "../corrections/corrected-note";
import { groupProfile } from "./profile-groups";
import { ReadText } from "./read-text";
import { SourceLink } from "./source-link";

type Props = { entries: readonly ProfileEntry[]; notesOf?: NotesOf | undefined; locale: Locale };

export function ProfileList({ entries, notesOf, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const format = getFormatter(locale);
  // What was there and was taken out is said too.
  const emptied = profileFieldSchema.options.filter(
    (field) => !entries.some((entry) => entry.field === field) && notesOf?.(recordKey.profile(field)),
  );
  return (
    <dl className="profile">
      {groupProfile(entries, (code) => countryName(code, locale)).map(({ field, values, asSourced }) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          {values.map(({ value, entries: same }) => (
            <dd key={value}>
              <ProfileValue value={value} field={field} entries={same} locale={locale} />
            </dd>
          ))}
          {asSourced.length > 0 && (
            <dd className="profile-note" dir="auto">
              {t("asSourced", {
                count: asSourced.length,
                values: format.list(asSourced.map((words) => t("quoted", { value: words }))),
              })}
            </dd>
          )}
          <CorrectedValue field={field} notesOf={notesOf} />
        </div>
      ))}
      {emptied.map((field) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <CorrectedValue field={field} notesOf={notesOf} />
        </div>
      ))}
    </dl>
  );
}

function CorrectedValue({ field, notesOf }: { field: ProfileField; notesOf: NotesOf | undefined }) {
  const note = notesOf?.(recordKey.profile(field)) ?? null;
  return note && <dd>{note}</dd>;
}

type ValueProps = {
  value: string;
  field: ProfileField;
  entries: readonly ProfileStatement[];
  locale: Locale;
};

/** A value with all that is known of where it comes from: two write-ups may say the same. */
export function ProfileValue({ value, field, entries, locale }: ValueProps) {
  const t = getTranslator(locale, "practice");
  const origins = entries.flatMap(({ origin }) => origin ?? []);
  return (
    <>
      <span className="profile-value" dir="auto">
        {field === "country" ? countryName(value, locale) : <ReadText text={shown(field, value)} />}
      </span>{" "}
      {origins.map((origin, index) => (
        <Fragment key={`${origin.sourceId} ${origin.firstLine} ${origin.lastLine}`}>
          {index > 0 && " · "}
          <SourceLink origin={origin} locale={locale} of={t(`fields.${field}`)} short />
        </Fragment>
      ))}
      {entries.map(
        ({ evidence, confidence, label }) =>
          evidence && (
            <details className="profile-note" key={evidence}>
              <summary>{t("evidenceSummary", { confidence: confidence ?? "none" })}</summary>
              <span dir="auto">
                {label && `${label}: `}
                <ReadText text={evidence} />
              </span>
            </details>
          ),
      )}
    </>
  );
}

/** A website stands in the source as "<http…>": the brackets are its wrapping, not the address. */
function shown(field: ProfileField, value: string): string {
  return field === "website" ? value.replace(/<(https?:[^<>\s]*)>/g, "$1") : value;
}
