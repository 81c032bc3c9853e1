/** What was handed in, line by line; of a long one a part, with the ways to the parts before and after. */
import { LineAccount } from "@/components/source/line-account";
import { LineList } from "@/components/source/line-list";
import { LINES_PER_PAGE } from "@/components/source/line-window";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Submitted } from "@/lib/review/queries";
import { boundedInteger } from "@/lib/shared/paging";
import { PageLinks } from "../ui/page-links";

/** Reads where the lines begin that are shown: the first line of a part, whatever the address says. */
export function firstLineOf(asked: unknown, lineCount: number): number {
  const from = boundedInteger(String(asked), { min: 1, max: Math.max(1, lineCount), fallback: 1 });
  return from - ((from - 1) % LINES_PER_PAGE);
}

/** Gives the address of a line on the page of what was handed in: a mark where the line is shown, its part otherwise. */
export function lineHref(line: number, firstLine: number): string {
  const isShown = line >= firstLine && line < firstLine + LINES_PER_PAGE;
  return isShown ? `#L${line}` : `?from=${line}#L${line}`;
}

type Props = { submitted: Submitted; firstLine: number; locale: Locale };

export function SubmittedText({ submitted: { reference, text, account }, firstLine, locale }: Props) {
  const t = getTranslator(locale, "review");
  const source = getTranslator(locale, "source");
  const shown = text.slice(firstLine - 1, firstLine - 1 + LINES_PER_PAGE);
  const last = firstLine - 1 + shown.length;
  const href = (from: number) => localePath(locale, `/admin/queue/${reference}?from=${from}#L${from}`);
  const links = (
    <PageLinks
      label={source("pages")}
      here={source("showing", { first: firstLine, last, total: text.length })}
      previous={firstLine > 1 ? { href: href(firstLine - LINES_PER_PAGE), text: source("earlier") } : null}
      next={last < text.length ? { href: href(last + 1), text: source("later") } : null}
    />
  );
  return (
    <section aria-labelledby="source-title">
      <h2 id="source-title">{t("sourceTitle")}</h2>
      <LineAccount lines={account} locale={locale} />
      {links}
      <LineList text={shown} lit={[]} locale={locale} />
      {links}
    </section>
  );
}
