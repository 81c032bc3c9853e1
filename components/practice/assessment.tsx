/** One assessment of a practice: by area, then question; said first is what it was read from and what it counts. */

import Link from "next/link";
import { type Quotation, type QuotePage, quoteAnswer } from "@/lib/catalogue/citation";
import { type SameWords, type SameWordsByAnswer, sameWordsKey } from "@/lib/catalogue/repeats";
import type { AreaView, AssessmentView, QuestionView } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { sourceHref } from "@/lib/shared/source-link";
import type { NotesOf } from "../corrections/corrected-note";
import { areaAnchor, assessmentAnchor, questionAnchor } from "./anchors";
import { Question } from "./question";

type Props = {
  assessment: AssessmentView;
  prefix: string;
  locale: Locale;
  /** For quotations of the answers; without it there are none. */
  quotePage?: QuotePage;
  /** Where else the answers stand; without it nothing is said of that. */
  sameWords?: SameWordsByAnswer;
  /** What is said beside fields that were corrected; without it nothing. */
  notesOf?: NotesOf;
};

export function Assessment({ assessment, prefix, locale, quotePage, sameWords, notesOf }: Props) {
  const t = getTranslator(locale, "practice");
  const states = getTranslator(locale, "states");
  const id = assessmentAnchor(prefix);
  const { framework } = assessment;
  return (
    <section className="assessment" id={id} aria-labelledby={`${id}-title`}>
      <header className="part-head">
        <h2 id={`${id}-title`}>{t("assessmentTitle", { framework: framework.title })}</h2>
        <p className="kicker">{framework.publisher}</p>
        <p className="kicker figures">{states("counts", assessment.counts)}</p>
        <ReadFrom assessment={assessment} locale={locale} />
      </header>
      {assessment.areas.map((area) => (
        <Area
          key={area.code}
          area={area}
          prefix={prefix}
          framework={framework.slug}
          locale={locale}
          notesOf={notesOf}
          same={({ code }) => sameWords?.get(sameWordsKey(assessment.id, code)) ?? []}
          quote={(question, anchor) =>
            quotePage
              ? quoteAnswer({
                  page: quotePage,
                  assessment,
                  question: { ...question, area: area.title },
                  anchor,
                })
              : null
          }
        />
      ))}
    </section>
  );
}

/** The write-ups this assessment was read from: more than one where the same text stands in two documents. */
function ReadFrom({ assessment, locale }: { assessment: AssessmentView; locale: Locale }) {
  const t = getTranslator(locale, "practice");
  return (
    <ul className="kicker">
      {assessment.sources.map((source) => (
        <li key={`${source.sourceId} ${source.ordinal}`}>
          {t("readFrom")}{" "}
          <Link href={localePath(locale, sourceHref(source))} prefetch={false}>
            {t("writeUpIn", { ordinal: source.ordinal, name: source.name })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type AreaProps = {
  area: AreaView;
  prefix: string;
  framework: string;
  locale: Locale;
  quote: (question: QuestionView, anchor: string) => Quotation | null;
  same: (question: QuestionView) => readonly SameWords[];
  notesOf?: NotesOf | undefined;
};

function Area({ area, prefix, framework, locale, quote, same, notesOf }: AreaProps) {
  const t = getTranslator(locale, "practice");
  const states = getTranslator(locale, "states");
  const id = areaAnchor(prefix, area.code);
  const absent =
    area.counts.notListed === area.counts.total && area.questions.every(({ answer }) => answer === null);
  return (
    <section className="area" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span className="area-number">{area.code}</span> {area.title}
      </h3>
      {absent ? (
        <p className="fine">{t("areaNotPart")}</p>
      ) : (
        area.counts.total > 1 && <p className="fine figures">{states("counts", area.counts)}</p>
      )}
      {area.questions.map((question) => (
        <Question
          key={question.code}
          question={question}
          prefix={prefix}
          framework={framework}
          locale={locale}
          notesOf={notesOf}
          same={same(question)}
          quotation={quote(question, questionAnchor(prefix, question.code))}
        />
      ))}
    </section>
  );
}
