/** What reading found about a line, in place: how grave, in words, with the code that docs/diagnostics.md explains. */

import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { StoredDiagnostic } from "@/lib/imports/schema";

type Props = { diagnostics: readonly StoredDiagnostic[]; locale: Locale };

export function Diagnostics({ diagnostics, locale }: Props) {
  const t = getTranslator(locale, "source");
  return (
    <ul className="diagnostics">
      {diagnostics.map(({ code, severity, message, column, expected, suggestion }) => (
        <li key={`${code} ${column} ${message}`} data-severity={severity}>
          <b>{t(`severity.${severity}`)}</b> <span dir="auto">{message}</span>
          {expected && <span dir="auto"> {t("expected", { text: expected })}</span>}
          {suggestion && <span dir="auto"> {t("suggestion", { text: suggestion })}</span>} <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
