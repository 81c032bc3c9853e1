/** One checklist item of the form: its mark (which can be taken back), and a note or a link as evidence. */
import { fieldKey } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { FrameworkItem } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";
import { AnswerChoice, AnswerText } from "./answer-field";
import { shownField } from "./shown-field";

type Props = { item: FrameworkItem; fields: Fields; locale: Locale };

export function AnswerItem({ item: { code, text }, fields, locale }: Props) {
  const t = getTranslator(locale, "answers");
  const [mark, evidence] = [fieldKey.item("mark", code), fieldKey.item("evidence", code)];
  return (
    <fieldset className="answer-item" id={`i-${code}`}>
      <legend>
        <span className="hanging-code">{code}</span> {text}
      </legend>
      <AnswerChoice
        name={mark}
        field={shownField(fields, mark)}
        choices={[
          { value: "met", label: t("marks.met"), shape: <StateShape state="met" /> },
          { value: "notMet", label: t("marks.notMet"), shape: <StateShape state="notMet" /> },
          { value: "", label: t("marks.blank"), shape: <StateShape state="blank" /> },
        ]}
      />
      <AnswerText
        name={evidence}
        field={shownField(fields, evidence)}
        label={t("evidence", { code })}
        rows={2}
        fold={t("evidenceFold", { code })}
      />
    </fieldset>
  );
}
