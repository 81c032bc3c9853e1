/** One question as it would be published: the answer, the tools, its checklist with the evidence, and marked lines that are no item. */
import { Fragment, type ReactNode } from "react";
import type { FrameworkArea, FrameworkQuestion } from "@/lib/frameworks/schema";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { fieldId } from "../form/field-id";
import { ReadItem } from "./read-item";
import { Paragraphs } from "./read-paragraphs";
import { AtLines, EditedMark, EditPart, isEdited, PartOutcome, type ReadProps } from "./read-part";

type Props = ReadProps & {
  question: FrameworkQuestion;
  area: Pick<FrameworkArea, "title">;
  form: ReactNode;
};

export function ReadQuestion({ question: { code, text, items }, area, form, ...shared }: Props) {
  const { view, locale } = shared;
  const t = getTranslator(locale, "drafts");
  const { writeUp } = view;
  const answer = writeUp.answers.find(({ question }) => question === code);
  const [answerKey, toolsKey] = [recordKey.answer(code), recordKey.tools(code)];
  const shown = items.filter(
    (item) =>
      [...writeUp.marks, ...writeUp.evidence].some((one) => one.item === item.code) ||
      isEdited(view, recordKey.mark(item.code)),
  );
  const unrecognised = writeUp.unrecognised.filter(({ question }) => question === code);
  const isEmpty = !answer && shown.length === 0 && !isEdited(view, answerKey);
  return (
    <section
      aria-labelledby={`q-${code}`}
      className="draft-part"
      data-empty={isEmpty && !form ? true : undefined}
    >
      <header>
        <h4 id={`q-${code}`}>
          <span className="figures">{code}</span> {text ?? area.title}
        </h4>
        {!form && <EditPart {...shared} part={code} name={t("field.answer", { code })} isEmpty={isEmpty} />}
      </header>
      <PartOutcome part={code} said={shared.said} />
      {form ??
        (isEmpty ? (
          <p className="fine">{t("writeUp.nothingRead")}</p>
        ) : (
          <>
            <div id={fieldId(answerKey)}>
              <Paragraphs paragraphs={answer?.paragraphs ?? []} locale={locale} />
              {(answer?.paragraphs.length ?? 0) === 0 && (
                <p className="fine">{getTranslator(locale, "review")("noAnswer")}</p>
              )}
              <EditedMark view={view} name={answerKey} locale={locale} />
            </div>
            {((answer?.tools.length ?? 0) > 0 || isEdited(view, toolsKey)) && (
              <div id={fieldId(toolsKey)}>
                <p className="label">{t("editForm.tools")}</p>
                {answer?.tools.map(({ text: tool, line }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: tools may repeat, and the list never changes.
                  <p key={at} dir="auto" className="draft-paragraph">
                    {tool} <AtLines range={{ firstLine: line, lastLine: line }} locale={locale} />
                  </p>
                ))}
                <EditedMark view={view} name={toolsKey} locale={locale} />
              </div>
            )}
            <ul className="checklist">
              {shown.map((item) => (
                <ReadItem key={item.code} {...shared} item={item} />
              ))}
            </ul>
            {unrecognised.length > 0 && (
              <p className="fine draft-unrecognised">
                {t("writeUp.unrecognised", { count: unrecognised.length })}{" "}
                {unrecognised.map(({ line }, at) => (
                  <Fragment key={line}>
                    {at > 0 && ", "}
                    <AtLines range={{ firstLine: line, lastLine: line }} locale={locale} />
                  </Fragment>
                ))}
              </p>
            )}
          </>
        ))}
    </section>
  );
}
