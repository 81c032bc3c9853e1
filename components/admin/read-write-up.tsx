/** What was read from a document, part by part, each leading to its lines. */
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { LineRange, WriteUp } from "@/lib/writeup/tree";
import { StateShape } from "../practice/state-shape";
import { lineHref } from "./submitted-text";

/** `firstLine`: where the lines beside it begin. */
type Shared = { firstLine: number; locale: Locale };
type Props = Shared & { writeUp: WriteUp; framework: Framework };

export function ReadWriteUp({ writeUp, framework, ...shared }: Props) {
  const { locale } = shared;
  const t = getTranslator(locale, "review");
  const questions = framework.areas.flatMap((area) =>
    area.questions.map((question) => ({ ...question, text: question.text ?? area.title })),
  );
  return (
    <section aria-labelledby="read-title" className="read">
      <h2 id="read-title">{t("readTitle")}</h2>
      <p className="fine">{t("readLead")}</p>
      <h3 dir="auto">
        {writeUp.title ?? t("noTitle")} {writeUp.titleLines && <At range={writeUp.titleLines} {...shared} />}
      </h3>
      <dl>
        {writeUp.profile.map((entry) => (
          <div key={`${entry.field} ${entry.firstLine}`}>
            <dt>{entry.label}</dt>
            <dd dir="auto">
              {entry.value} <At range={entry} {...shared} />
            </dd>
          </div>
        ))}
      </dl>
      {questions.map((question) => (
        <ReadQuestion key={question.code} question={question} writeUp={writeUp} {...shared} />
      ))}
    </section>
  );
}

type QuestionProps = Shared & {
  question: Framework["areas"][number]["questions"][number];
  writeUp: WriteUp;
};

function ReadQuestion({ question: { code, text, items }, writeUp, ...shared }: QuestionProps) {
  const { locale } = shared;
  const t = getTranslator(locale, "review");
  const states = getTranslator(locale, "states");
  const answer = writeUp.answers.find(({ question }) => question === code);
  const marks = items.flatMap((item) => {
    const mark = writeUp.marks.find((one) => one.item === item.code);
    return mark ? [{ ...item, ...mark }] : [];
  });
  if (!answer && marks.length === 0) return null;
  return (
    <section aria-labelledby={`q-${code}`}>
      <h3 id={`q-${code}`}>
        <span className="hanging-code">{code}</span> {text}
      </h3>
      {answer?.paragraphs.map((paragraph) => (
        <p key={paragraph.ranges[0]?.firstLine} dir="auto">
          {paragraph.text} {paragraph.ranges[0] && <At range={paragraph.ranges[0]} {...shared} />}
        </p>
      ))}
      {(answer?.paragraphs.length ?? 0) === 0 && <p className="fine">{t("noAnswer")}</p>}
      {answer?.tools.map(({ text: tool, line }) => (
        <p key={line} dir="auto">
          {tool} <At range={{ firstLine: line, lastLine: line }} {...shared} />
        </p>
      ))}
      <ul className="checklist">
        {marks.map(({ code: item, text: wording, status, line }) => (
          <li key={item} data-state={status}>
            <StateShape state={status} />
            <p className="checklist-text">{wording}</p>
            <p className="checklist-state">
              <span>{states(status)}</span> <At range={{ firstLine: line, lastLine: line }} {...shared} />
            </p>
          </li>
        ))}
      </ul>
      {writeUp.evidence
        .filter(({ item }) => items.some((one) => one.code === item))
        .map(({ item, text: evidence, line }) => (
          <p key={line} dir="auto">
            <span className="label">{t("evidenceFor", { code: item })}</span> {evidence}{" "}
            <At range={{ firstLine: line, lastLine: line }} {...shared} />
          </p>
        ))}
    </section>
  );
}

/** Leads to the lines on the other side. */
function At({ range, firstLine: from, locale }: Shared & { range: LineRange }) {
  const { firstLine, lastLine } = range;
  const t = getTranslator(locale, "review");
  return (
    <a href={lineHref(firstLine, from)} className="at-line">
      {firstLine === lastLine
        ? t("line", { line: firstLine })
        : t("lines", { first: firstLine, last: lastLine })}
    </a>
  );
}
