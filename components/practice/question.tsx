/** One question of an assessment: its answer, its inspiring tools, its checklist, and what was marked but is no item. */
import type { Quotation } from "@/lib/catalogue/citation";
import type { SameWords } from "@/lib/catalogue/repeats";
import type { QuestionView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import type { NotesOf } from "../corrections/corrected-note";
import { questionAnchor } from "./anchors";
import { Checklist } from "./checklist";
import { Passage } from "./passage";
import { Quote } from "./quote";
import { SameWordsNote } from "./same-words";
import { SourceLink } from "./source-link";
import { Tools } from "./tools";

type Props = {
  question: QuestionView;
  prefix: string;
  framework: string;
  locale: Locale;
  /** The answer as it can be cited; null where there is none, or nothing is to be cited. */
  quotation: Quotation | null;
  /** Where else the answer stands, word for word. */
  same: readonly SameWords[];
  notesOf?: NotesOf | undefined;
};

export function Question({ question, prefix, framework, locale, quotation, same, notesOf }: Props) {
  const t = getTranslator(locale, "practice");
  const { code, text, answer, items } = question;
  const anchor = questionAnchor(prefix, code);
  const listed = answer !== null || items.some(({ state }) => state !== "notListed");
  const name = t("question", { code });
  return (
    <section className="question" id={anchor} aria-labelledby={text ? `${anchor}-title` : undefined}>
      {text && (
        <h4 id={`${anchor}-title`}>
          <span className="hanging-code">{code}</span> {text}
        </h4>
      )}
      {listed ? (
        <>
          {answer?.heading && <p className="fine">{t("criterionAsPrinted", { heading: answer.heading })}</p>}
          {answer && answer.paragraphs.length > 0 ? (
            <Passage
              paragraphs={answer.paragraphs}
              origin={answer.origin}
              locale={locale}
              anchor={anchor}
              name={name}
            />
          ) : (
            <p className="fine">{t("noAnswer")}</p>
          )}
          {notesOf?.(recordKey.answer(code))}
          <SameWordsNote same={same} locale={locale} />
          {quotation && <Quote quotation={quotation} anchor={anchor} locale={locale} />}
          {answer && <Tools tools={answer.tools} origin={answer.origin} locale={locale} />}
          {notesOf?.(recordKey.tools(code))}
          <h5 className="label">{text ? t("checklist") : t("criterion")}</h5>
          <Checklist items={items} prefix={prefix} framework={framework} notesOf={notesOf} locale={locale} />
        </>
      ) : (
        <NotPart
          question={question}
          prefix={prefix}
          framework={framework}
          notesOf={notesOf}
          locale={locale}
        />
      )}
      {question.unrecognised.length > 0 && <Unrecognised question={question} locale={locale} />}
    </section>
  );
}

/** A question the write-up does not have: said in a line, its items folded away. */
function NotPart({ question, prefix, framework, notesOf, locale }: Omit<Props, "quotation" | "same">) {
  const t = getTranslator(locale, "practice");
  return (
    <details className="fold not-part" id={`${questionAnchor(prefix, question.code)}-items`}>
      <summary>
        {t("questionNotPart")} <span>{t("questionNotPartItems", { count: question.items.length })}</span>
      </summary>
      <Checklist
        items={question.items}
        prefix={prefix}
        framework={framework}
        notesOf={notesOf}
        locale={locale}
      />
    </details>
  );
}

/** Marked lines that are no item: kept as they stand, counted nowhere. */
function Unrecognised({ question, locale }: { question: QuestionView; locale: Locale }) {
  const t = getTranslator(locale, "practice");
  return (
    <div className="unrecognised">
      <h5 className="label">{t("unrecognised")}</h5>
      <ul>
        {question.unrecognised.map(({ text, mark, origin }) => (
          <li key={`${origin.sourceId} ${origin.firstLine}`}>
            <p dir="auto">
              <span className="printed-mark">{mark}</span> {text}
            </p>
            <p className="beside">
              <SourceLink origin={origin} locale={locale} short />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
