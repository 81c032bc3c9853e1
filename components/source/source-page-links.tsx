/** The way through a document that is too long for one page. */

import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import { PageLinks } from "../ui/page-links";
import { LINES_PER_PAGE } from "./line-window";

export function SourcePageLinks({ source, locale }: { source: SourceView; locale: Locale }) {
  const t = getTranslator(locale, "source");
  const { id, firstLine, lineCount } = source;
  const last = firstLine + source.text.length - 1;
  const href = (from: number) =>
    localePath(locale, `/sources/${id}?from=${Math.max(1, from)}#L${Math.max(1, from)}`);
  return (
    <PageLinks
      label={t("pages")}
      here={t("showing", { first: firstLine, last, total: lineCount })}
      previous={firstLine > 1 ? { href: href(firstLine - LINES_PER_PAGE), text: t("earlier") } : null}
      next={last < lineCount ? { href: href(last + 1), text: t("later") } : null}
    />
  );
}
