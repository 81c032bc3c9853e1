/** Says which lines are lit, where they are, and how to put the light out; or that the document has no such lines. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LineRange, sourceHref } from "@/lib/shared/source-link";
import { formatLines, mergeRanges } from "../practice/source-link";
import { withinDocument } from "./line-window";

type Props = { sourceId: string; lit: readonly LineRange[]; lineCount: number; locale: Locale };

export function LitNotice({ sourceId, lit, lineCount, locale }: Props) {
  const t = getTranslator(locale, "source");
  const here = mergeRanges(withinDocument(lit, lineCount));
  const first = here[0];
  const plain = localePath(locale, `/sources/${sourceId}`);
  if (!first) {
    if (lit.length === 0) return null;
    return (
      <p className="lit-notice">
        {t("litOutside", { lines: formatLines(lit), last: lineCount })}{" "}
        <Link href={plain}>{t("pastEndFirst")}</Link>
      </p>
    );
  }
  const count = here.length === 1 && first.firstLine === first.lastLine ? 1 : 2;
  return (
    <p className="lit-notice">
      <mark>{t("lit", { count, lines: formatLines(here) })}</mark>{" "}
      <Link href={localePath(locale, sourceHref({ sourceId, ranges: here }))}>
        {t("litGo", { line: first.firstLine })}
      </Link>{" "}
      <Link href={plain}>{t("litClear")}</Link>
    </p>
  );
}
