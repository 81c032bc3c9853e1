/** The filter of the history: a plain form whose fields become the address. */
import Link from "next/link";
import { type HistoryRequest, historyQuery } from "@/lib/audit/request";
import { auditActions, auditSubjects } from "@/lib/audit/schema";
import type { Person } from "@/lib/auth/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  request: HistoryRequest;
  people: readonly Pick<Person, "id" | "name">[];
  locale: Locale;
};
type Option = { value: string; label: string };

export function HistoryFilterForm({ request, people, locale }: Props) {
  const t = getTranslator(locale, "admin");
  const { who, action, subject, id, from, to } = request;
  const named = people.map((person) => ({ value: String(person.id), label: person.name }));
  // Somebody whom the address names and the list has not room for stays chosen.
  const missing = who !== null && !people.some((person) => person.id === who);
  const persons = missing ? [...named, { value: String(who), label: `#${who}` }] : named;
  const actions = auditActions.map((value) => ({ value, label: t(`history.actions.${value}`) }));
  const subjects = auditSubjects.map((value) => ({ value, label: t(`history.subjects.${value}`) }));
  return (
    <form
      action={localePath(locale, "/admin/history")}
      method="get"
      className="history-filter"
      aria-label={t("history.filterLabel")}
    >
      <Select name="who" label={t("history.who")} any={t("history.any")} options={persons} value={who} />
      <Select
        name="action"
        label={t("history.action")}
        any={t("history.any")}
        options={actions}
        value={action}
      />
      <Select
        name="subject"
        label={t("history.subject")}
        any={t("history.any")}
        options={subjects}
        value={subject}
      />
      <Line name="id" type="text" label={t("history.subjectId")} value={id} />
      <Line name="from" type="date" label={t("history.from")} value={from} />
      <Line name="to" type="date" label={t("history.to")} value={to} />
      <div className="admin-actions">
        <button type="submit">{t("history.filterButton")}</button>
        {historyQuery({ ...request, page: 1 }) !== "" && (
          <Link href={localePath(locale, "/admin/history")} prefetch={false}>
            {t("history.clear")}
          </Link>
        )}
      </div>
    </form>
  );
}

type SelectProps = {
  name: string;
  label: string;
  any: string;
  options: readonly Option[];
  value: string | number | null;
};

function Select({ name, label, any, options, value }: SelectProps) {
  return (
    <p>
      <label className="field-label" htmlFor={`history-${name}`}>
        {label}
      </label>
      <select id={`history-${name}`} name={name} className="text-field" defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

function Line({ name, type, label, value }: { name: string; type: string; label: string; value: string }) {
  return (
    <p>
      <label className="field-label" htmlFor={`history-${name}`}>
        {label}
      </label>
      <input
        id={`history-${name}`}
        name={name}
        type={type}
        className="text-field"
        defaultValue={value}
        autoComplete="off"
      />
    </p>
  );
}
