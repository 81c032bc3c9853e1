/** Changes, the newest first: who did what to what and when, and what was there before and after. */
import Link from "next/link";
import { isAuditAction } from "@/lib/audit/request";
import { type AuditRow, auditSubjects } from "@/lib/audit/schema";
import { type SubjectTitles, subjectKey } from "@/lib/audit/subject-key";
import { changedValues } from "@/lib/audit/values";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { valueNameInWords } from "./history-names";
import { timeInWords } from "./when";

type Props = {
  entries: readonly AuditRow[];
  /** What the subjects are called now. */
  titles: SubjectTitles;
  /** There is nothing in the history at all. */
  whole: boolean;
  locale: Locale;
};

export function HistoryList({ entries, titles, whole, locale }: Props) {
  const t = getTranslator(locale, "admin");
  if (entries.length === 0) return <p className="nothing">{t(whole ? "history.empty" : "history.none")}</p>;
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id} id={`change-${entry.id}`}>
          <p className="history-what">
            <b>{entry.actor}</b> {actionInWords(entry.action, locale)}
            {": "}
            <Subject entry={entry} title={titles.get(subjectKey(entry)) ?? null} locale={locale} />
          </p>
          <p className="fine">
            <time dateTime={entry.at.toISOString()}>{timeInWords(entry.at, locale)}</time>
            {" · "}
            {t("history.number", { id: entry.id })}
          </p>
          {entry.reason && <p>{t("history.reason", { reason: entry.reason })}</p>}
          <Values entry={entry} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

/** What it was done to, by its name of today, with the way to it where it has a page. */
function Subject({ entry, title, locale }: { entry: AuditRow; title: string | null; locale: Locale }) {
  const { subject, subjectId } = entry;
  const place = Object.hasOwn(PLACES, subject) ? PLACES[subject] : undefined;
  const id = <span className="address">{subjectId}</span>;
  return (
    <>
      {subjectInWords(subject, locale)}{" "}
      {title !== null && (
        <span dir="auto">{getTranslator(locale, "admin")("history.called", { title })} </span>
      )}
      {title !== null && place ? (
        <Link href={localePath(locale, `${place}/${encodeURIComponent(subjectId)}`)} prefetch={false}>
          {id}
        </Link>
      ) : (
        id
      )}
    </>
  );
}

/** Where what has a page of its own is looked after. */
const PLACES: Readonly<Record<string, string>> = {
  assessment: "/admin/assessments",
  practice: "/admin/practices",
  importDraft: "/admin/import",
};

function Values({ entry, locale }: { entry: AuditRow; locale: Locale }) {
  const t = getTranslator(locale, "admin");
  const values = changedValues(entry.before, entry.after);
  if (values.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span>{t("history.details")}</span>
      </summary>
      <table
        className="history-values"
        aria-label={t("history.values", { action: actionInWords(entry.action, locale) })}
      >
        <thead>
          <tr>
            <th scope="col">{t("history.valueHead")}</th>
            <th scope="col">{t("history.before")}</th>
            <th scope="col">{t("history.after")}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ name, before, after }) => (
            <tr key={name ?? ""}>
              <th scope="row">{name === null ? t("history.whole") : valueNameInWords(name, locale)}</th>
              <td>{before ?? <span className="fine">{t("history.nothing")}</span>}</td>
              <td>{after ?? <span className="fine">{t("history.nothing")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A row of a later version of the catalogue may have a kind that this one has no words for. */
function actionInWords(action: string, locale: Locale): string {
  return isAuditAction(action) ? getTranslator(locale, "admin")(`history.actions.${action}`) : action;
}

function subjectInWords(subject: string, locale: Locale): string {
  const known = auditSubjects.find((name) => name === subject);
  return known ? getTranslator(locale, "admin")(`history.subjects.${known}`) : subject;
}
