/** Beside a field that was corrected: when and why, and what it said before. As quiet as a source, and as plain. */
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { type CorrectedField, correctedFieldName } from "@/lib/corrections/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { fieldInWords, isShort, valueInWords } from "./field-words";

/** Gives the notes beside some fields; null for each that says what it said first. */
export type NotesOf = (...keys: string[]) => ReactNode;

/** Gives the notes of a practice's page: of the practice itself, or of one of its assessments. */
export function correctedNotes(
  corrected: readonly CorrectedField[],
  { slug, locale }: { slug: string; locale: Locale },
): (assessmentId: number | null) => NotesOf {
  const byName = new Map(corrected.map((field) => [correctedFieldName(field), field]));
  return (assessmentId) =>
    (...keys) => {
      const found = keys.flatMap((key) => byName.get(correctedFieldName({ assessmentId, key })) ?? []);
      if (found.length === 0) return null;
      return found.map((field) => (
        <Fragment key={field.key}>
          <CorrectedNote field={field} slug={slug} locale={locale} />
        </Fragment>
      ));
    };
}

/** So much of what it said before is said in the sentence itself; more is folded. */
const INLINE = 120;

type Props = { field: CorrectedField; slug: string; locale: Locale };

function CorrectedNote({ field: { key, at, atImport, reason, before, after }, slug, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  const date = getFormatter(locale).dateTime(at, { dateStyle: "long" });
  const was = valueInWords(key, before, locale) || t("nothing");
  const path = `/practices/${slug}/corrections?${new URLSearchParams({ field: key })}`;
  const field = fieldInWords(key, locale);
  const isInline = isShort(key) || was.length <= INLINE;
  const said = [
    t(atImport ? "noteAtImport" : "noteOn", { date, reason: stopped(reason) }),
    after === "" ? t("noteRemoved") : null,
    isInline ? t("noteBefore", { before: was.replaceAll("\n", ", ") }) : null,
  ];
  return (
    <div className="corrected-note">
      <p dir="auto">
        {said.filter((part) => part !== null).join(" ")}{" "}
        <Link href={localePath(locale, path)} prefetch={false}>
          {t("noteAll")}
          <span className="sr-only"> ({field})</span>
        </Link>
      </p>
      {!isInline && (
        <details className="fold">
          <summary>
            <span>{t("noteSummary")}</span>
            <span className="sr-only"> ({field})</span>
          </summary>
          <div className="before-text" dir="auto">
            {was}
          </div>
        </details>
      )}
    </div>
  );
}

/** A reason is a sentence, whoever wrote it. */
function stopped(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}
