/** The merges of a practice that hold: into it, or of it into another; each can be undone. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import type { EditedPractice, MergeOf } from "@/lib/practices/queries";
import { AdminPart } from "../admin/admin-part";
import { ReasonForm } from "./reason-form";

type Undo = (form: FormData) => Promise<void>;
type Props = { practice: EditedPractice; undo: Undo; locale: Locale };

export function Merges({ practice, undo, locale }: Props) {
  const t = getTranslator(locale, "practices");
  const { mergedBy, merges } = practice;
  return (
    <>
      {mergedBy && (
        <AdminPart id="merged" title={t("mergedByTitle")}>
          <p>
            {t("mergedBy", { title: mergedBy.practice.title, date: dateOf(mergedBy, locale) })}{" "}
            <Other merge={mergedBy} locale={locale} />
          </p>
          <UndoForm merge={mergedBy} title={practice.title} {...{ practice, undo, locale }} />
        </AdminPart>
      )}
      {merges.length > 0 && (
        <AdminPart id="merges" title={t("mergesTitle")}>
          {merges.map((merge) => (
            <section key={merge.id} id={`merge-${merge.id}`} aria-labelledby={`merge-${merge.id}-title`}>
              <h3 id={`merge-${merge.id}-title`} dir="auto">
                {t("mergeOf", { title: merge.practice.title, date: dateOf(merge, locale) })}
              </h3>
              <UndoForm merge={merge} title={merge.practice.title} {...{ practice, undo, locale }} />
            </section>
          ))}
        </AdminPart>
      )}
    </>
  );
}

function Other({ merge, locale }: { merge: MergeOf; locale: Locale }) {
  return (
    <Link href={localePath(locale, `/admin/practices/${merge.practice.slug}`)} prefetch={false} dir="auto">
      {merge.practice.title}
    </Link>
  );
}

function UndoForm({ merge, title, practice, undo, locale }: Props & { merge: MergeOf; title: string }) {
  const t = getTranslator(locale, "practices");
  return (
    <>
      <p dir="auto">{t("mergeReason", { reason: merge.reason })}</p>
      <details>
        <summary>{t("undoOf", { title })}</summary>
        <ReasonForm
          action={undo}
          id={String(merge.id)}
          fields={{ practice: practice.slug, merge: merge.id }}
          button={t("undoButton")}
          locale={locale}
        >
          <p>{t("undoText")}</p>
        </ReasonForm>
      </details>
    </>
  );
}

const dateOf = ({ mergedAt }: MergeOf, locale: Locale) =>
  getFormatter(locale).dateTime(mergedAt, { dateStyle: "long" });
