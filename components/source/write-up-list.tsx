/** The write-ups that a document holds: which practice each is about, and the lines where it stands. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import { sourceHref } from "@/lib/shared/source-link";
import { formatLines } from "../practice/source-link";

type Props = { source: Pick<SourceView, "sha256" | "writeUps">; locale: Locale };

export function WriteUpList({ source, locale }: Props) {
  const t = getTranslator(locale, "source");
  return (
    <section aria-labelledby="write-ups-title" className="write-ups">
      <h2 id="write-ups-title" className="label">
        {t("writeUps")}
      </h2>
      {source.writeUps.length === 0 && <p>{t("noWriteUps")}</p>}
      <ol>
        {source.writeUps.map(({ ordinal, firstLine, lastLine, practice }) => (
          <li key={`${ordinal} ${practice.slug}`}>
            <span className="figures write-up-number">{ordinal}</span>
            <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false} dir="auto">
              {practice.title}
            </Link>{" "}
            <Link
              href={localePath(locale, sourceHref({ sourceId: source.sha256, firstLine, lastLine }))}
              prefetch={false}
              className="source-link"
            >
              {t("writeUpLines", { lines: formatLines([{ firstLine, lastLine }]) })}
              <span className="sr-only"> ({t("writeUp", { ordinal })})</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
