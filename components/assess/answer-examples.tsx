/** Beside a question: what practices most like this one answered, folded. Without JavaScript as with it. */
import Link from "next/link";
import type { Fields } from "@/lib/assessment/schema";
import { type Exemplar, openingOf } from "@/lib/catalogue/exemplars";
import { type FrameworkName, findAnswerExemplars } from "@/lib/catalogue/queries-exemplars";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Passage } from "../practice/passage";
import { Tools } from "../practice/tools";
import { exemplarHref, likenessOf } from "./exemplar-likeness";
import { ExemplarReasons } from "./exemplar-reasons";

type Props = { framework: FrameworkName; question: string; fields: Fields; locale: Locale };

const SHOWN = 3;
/** An answer may have four thousand characters: its beginning says whether one wants the rest. */
const ROOM = 900;

export async function AnswerExamples({ framework, question, fields, locale }: Props) {
  const t = getTranslator(locale, "exemplars");
  const likeness = likenessOf(fields);
  const found = await findAnswerExemplars({ framework, question, likeness, most: SHOWN });
  if (!found || found.answered === 0) return <p className="fine">{t("othersNone")}</p>;
  const { answered, exemplars } = found;
  return (
    <details className="fold answer-examples">
      <summary>
        <span>{t("others", { shown: exemplars.length, answered })}</span>
      </summary>
      <p className="fine">{t("likestFirst")}</p>
      <ul className="exemplars">
        {exemplars.map((exemplar) => (
          <li key={exemplar.assessmentId}>
            <AnswerExample exemplar={exemplar} locale={locale} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={localePath(locale, criterionPath(framework.slug, question))} prefetch={false}>
          {t("othersAll", { answered })}
          <span className="sr-only"> {t("othersAllOf", { code: question })}</span>
        </Link>
      </p>
    </details>
  );
}

function AnswerExample({ exemplar, locale }: { exemplar: Exemplar; locale: Locale }) {
  const t = getTranslator(locale, "exemplars");
  const { title, question: code, answer } = exemplar;
  const { paragraphs, cut } = openingOf(answer?.paragraphs ?? [], ROOM);
  const anchor = `others-${code}-${exemplar.assessmentId}`;
  return (
    <article className="exemplar" aria-labelledby={anchor}>
      <h4 id={anchor} dir="auto">
        <Link href={exemplarHref(exemplar, locale)} prefetch={false} className="entry-practice">
          {title}
        </Link>
      </h4>
      <ExemplarReasons exemplar={exemplar} locale={locale} />
      <Passage
        paragraphs={paragraphs}
        origin={answer?.origin ?? null}
        locale={locale}
        anchor={anchor}
        name={t("passageOf", { title, code })}
      />
      {cut && (
        <p>
          <Link href={exemplarHref(exemplar, locale)} prefetch={false}>
            {t("whole")}
            <span className="sr-only"> ({t("wholeOf", { title, code })})</span>
          </Link>
        </p>
      )}
      <Tools tools={answer?.tools ?? []} origin={answer?.origin ?? null} locale={locale} />
    </article>
  );
}
