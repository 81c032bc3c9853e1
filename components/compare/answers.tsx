/** The answers to one question beside each other, each as it stands in its write-up, and the form that asks for another question. */
import Link from "next/link";
import type { ComparedPractice, Comparison } from "@/lib/catalogue/compare";
import { documentNames } from "@/lib/catalogue/compare-documents";
import { type CompareRequest, compareParams } from "@/lib/catalogue/compare-request";
import type { QuestionView } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, questionAnchor } from "../practice/anchors";
import { Passage } from "../practice/passage";
import { Tools } from "../practice/tools";
import { KeptFields } from "./kept-fields";
import { DocumentNames } from "./printed-comparison";

type Props = { comparison: Comparison; request: CompareRequest; locale: Locale };

export function Answers({ comparison, request, locale }: Props) {
  const { columns, question } = comparison;
  const documents = documentNames(comparison);
  return (
    <>
      <QuestionForm comparison={comparison} request={request} locale={locale} />
      <h3 className="compare-asked">
        <span className="criteria-code">{question.code}</span> {question.text ?? question.area}
      </h3>
      <div className="compare-answers">
        {columns.map((column, index) => (
          <section key={column.practice.slug} aria-label={column.practice.title}>
            <h4 dir="auto">{column.practice.title}</h4>
            <Answer cell={question.cells[index] ?? null} column={column} locale={locale} />
            <p className="compare-document">
              <DocumentNames ids={[question.cells[index]?.answer?.origin?.sourceId]} documents={documents} />
            </p>
          </section>
        ))}
      </div>
    </>
  );
}

function Answer({
  cell,
  column,
  locale,
}: {
  cell: QuestionView | null;
  column: ComparedPractice;
  locale: Locale;
}) {
  const t = getTranslator(locale, "compare");
  const words = getTranslator(locale, "practice");
  if (!cell) return <p className="fine">{t("notAssessedLong")}</p>;
  const { practice, index } = column;
  const anchor = questionAnchor(anchorPrefix(practice.assessments, index), cell.code);
  const { answer } = cell;
  return (
    <>
      {answer && answer.paragraphs.length > 0 ? (
        <Passage
          paragraphs={answer.paragraphs}
          origin={answer.origin}
          locale={locale}
          anchor={`${practice.slug}-${anchor}`}
          name={`${practice.title}, ${words("question", { code: cell.code })}`}
        />
      ) : (
        <p className="fine">{answer ? words("noAnswer") : words("questionNotPart")}</p>
      )}
      {answer && <Tools tools={answer.tools} origin={answer.origin} locale={locale} />}
      <p className="fine">
        <Link href={localePath(locale, `/practices/${practice.slug}#${anchor}`)} prefetch={false}>
          {t("inContext")}
          <span className="sr-only"> ({practice.title})</span>
        </Link>
      </p>
    </>
  );
}

/** A plain form: it works without JavaScript, and keeps what else the address says. */
function QuestionForm({ comparison, request, locale }: Props) {
  const t = getTranslator(locale, "compare");
  return (
    <form
      action={localePath(locale, "/compare#answers")}
      method="get"
      className="compare-form"
      aria-label={t("questionForm")}
    >
      <KeptFields params={compareParams({ ...request, question: null, find: "" })} />
      <label htmlFor="question">{t("question")}</label>
      <div className="compare-form-row">
        {/* The key makes the field start anew when the address names another question. */}
        <select
          id="question"
          name="question"
          key={comparison.question.code}
          defaultValue={comparison.question.code}
        >
          {comparison.areas.map((area) => (
            <optgroup key={area.code} label={area.title}>
              {area.questions.map(({ code, text }) => (
                <option key={code} value={code}>
                  {code} {text ?? area.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit">{t("questionButton")}</button>
      </div>
    </form>
  );
}
