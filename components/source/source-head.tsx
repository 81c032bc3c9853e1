/** The head of a document's page: its name, its size, and the digest that identifies it. */

import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { byteSize } from "./byte-size";

export function SourceHead({ source, locale }: { source: SourceView; locale: Locale }) {
  const t = getTranslator(locale, "source");
  const site = getTranslator(locale, "site");
  const { name, lineCount, byteCount, mediaType, sha256 } = source;
  return (
    <>
      <Breadcrumbs
        label={site("breadcrumbs")}
        trail={[{ href: localePath(locale, "/sources"), name: site("sources") }]}
      />
      <header className="source-head">
        <h1 dir="auto">{name}</h1>
        <p className="kicker figures">
          {t("facts", { lines: lineCount, bytes: byteSize(locale, byteCount), mediaType })}
        </p>
        <p className="fine digest">{t("digest", { sha256 })}</p>
      </header>
    </>
  );
}
