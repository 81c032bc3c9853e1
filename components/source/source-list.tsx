/** The documents, each with what it holds. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import type { SourceSummary } from "@/lib/imports/queries";
import { byteSize } from "./byte-size";

type Props = { sources: readonly SourceSummary[]; locale: Locale };

export function SourceList({ sources, locale }: Props) {
  const t = getTranslator(locale, "source");
  const format = getFormatter(locale);
  if (sources.length === 0) return <p className="nothing">{t("indexEmpty")}</p>;
  return (
    <ul className="entries">
      {sources.map(({ id, name, byteCount, lineCount, importedAt, writeUps }) => (
        <li key={id}>
          <h2>
            <Link href={localePath(locale, `/sources/${id}`)}>{name}</Link>
          </h2>
          <p className="kicker figures">
            {t("indexFacts", { lines: lineCount, bytes: byteSize(locale, byteCount), writeUps })}
          </p>
          <p className="fine">
            {t("imported", { date: format.dateTime(importedAt, { dateStyle: "long" }) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
