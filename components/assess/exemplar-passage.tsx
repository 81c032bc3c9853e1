/** How one practice meets an item: why it is like this one, the part of its answer that speaks of the item, and its tools. */
import Link from "next/link";
import { type ItemExemplar, speaksOfItem } from "@/lib/catalogue/exemplars";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { MarkedText } from "../browse/marked-text";
import { SourceLink } from "../practice/source-link";
import { Tools } from "../practice/tools";
import { exemplarHref } from "./exemplar-likeness";
import { ExemplarReasons } from "./exemplar-reasons";

type Props = { exemplar: ItemExemplar; item: string; locale: Locale };

export function ExemplarPassage({ exemplar, item, locale }: Props) {
  const t = getTranslator(locale, "exemplars");
  const words = getTranslator(locale, "practice");
  const { title, titleKind, question: code, answer, markedAt } = exemplar;
  const id = `x-${item}-${exemplar.assessmentId}`;
  const href = exemplarHref(exemplar, locale);
  return (
    <article className="exemplar" aria-labelledby={id}>
      <h5 id={id} dir="auto">
        <Link href={href} prefetch={false} className="entry-practice">
          {title}
        </Link>
        {titleKind === "descriptive" && <span className="card-described"> {words("descriptiveShort")}</span>}
      </h5>
      <ExemplarReasons exemplar={exemplar} locale={locale} />
      <ExemplarExcerpt exemplar={exemplar} locale={locale} />
      <p className="exemplar-links">
        {exemplar.excerpt && (
          <Link href={href} prefetch={false} className="no-print">
            {t("whole")}
            <span className="sr-only"> ({t("wholeOf", { title, code })})</span>
          </Link>
        )}
        {answer?.origin && (
          <SourceLink
            origin={answer.origin}
            ranges={answer.paragraphs.flatMap(({ ranges }) => ranges)}
            locale={locale}
            of={t("passageOf", { title, code })}
          />
        )}
        {markedAt && (
          <span className="exemplar-mark">
            {t("markLine")} <SourceLink origin={markedAt} locale={locale} of={`${title}, ${item}`} short />
          </span>
        )}
      </p>
      <Tools tools={answer?.tools ?? []} origin={answer?.origin ?? null} locale={locale} />
    </article>
  );
}

/** An answer belongs to the question, never to one item: that is said, and only the words in common are marked. */
function ExemplarExcerpt({ exemplar, locale }: Pick<Props, "exemplar" | "locale">) {
  const t = getTranslator(locale, "exemplars");
  const { excerpt, question: code } = exemplar;
  if (!excerpt) return <p className="fine">{t("wroteNothing", { code })}</p>;
  return (
    <>
      <p className="fine">{t(speaksOfItem(exemplar) ? "wrote" : "wroteOther", { code })}</p>
      <blockquote className="exemplar-words" dir="auto">
        <p>
          {excerpt.cutBefore && "… "}
          <MarkedText parts={excerpt.parts} />
          {excerpt.cutAfter && " …"}
        </p>
      </blockquote>
    </>
  );
}
