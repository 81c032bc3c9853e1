/** The document's side of a write-up: its lines with their numbers, each leading to what was read from it, findings in place. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { partBoilerplate, startsRun } from "../source/line-window";
import { PageLinks } from "../ui/page-links";
import { DraftLine } from "./draft-line";
import type { OutcomeAt } from "./draft-outcome";
import type { LineActions } from "./line-actions";
import { draftHref } from "./links";
import { ShowPart } from "./show-part";

type Props = {
  view: DraftWriteUpView;
  /** Null where nothing may be changed. */
  actions: LineActions | null;
  /** The part whose form stands open: its lines are marked. */
  part: string | null;
  said: OutcomeAt | null;
  locale: Locale;
};

export function SourceSide({ view, actions, part, said, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { text, shown, draft, ordinal } = view;
  const [first, last] = [text[0]?.line ?? 0, text.at(-1)?.line ?? 0];
  const hrefFrom = (line: number) => draftHref(locale, { id: draft.id, ordinal }, `?from=${line}#L${line}`);
  return (
    <section id="source" aria-labelledby="source-title" className="draft-side" tabIndex={-1}>
      <header className="draft-side-head">
        <h2 id="source-title">{t("writeUp.sourceTitle")}</h2>
        <a href="#read" className="draft-way">
          {t("writeUp.toRead")}
        </a>
      </header>
      {part !== null && <ShowPart key={part} />}
      <ol className="lines">
        {partBoilerplate(text).map(({ folded, lines }) => {
          const rows = lines.map((line, index) => (
            <DraftLine
              key={line.line}
              line={line}
              startsRun={startsRun(line, lines[index - 1])}
              view={view}
              actions={actions}
              part={part}
              said={said}
              locale={locale}
            />
          ));
          const [start, end] = [lines[0], lines.at(-1)];
          if (!folded || !start || !end) return rows;
          const isAtWork = lines.some(
            ({ line }) => line === actions?.opened || view.edits[recordKey.line(line)],
          );
          return (
            <li key={`fold ${start.line}`} className="line-fold">
              <details open={isAtWork}>
                <summary>
                  {getTranslator(locale, "source")("boilerplateFold", { lines: `${start.line}–${end.line}` })}
                </summary>
                <ol className="lines">{rows}</ol>
              </details>
            </li>
          );
        })}
      </ol>
      <PageLinks
        label={t("writeUp.linePages")}
        here={t("document.lines", { first, last })}
        previous={
          first > shown.firstLine
            ? { href: hrefFrom(Math.max(shown.firstLine, first - text.length)), text: t("writeUp.earlier") }
            : null
        }
        next={last < shown.lastLine ? { href: hrefFrom(last + 1), text: t("writeUp.later") } : null}
      />
    </section>
  );
}
