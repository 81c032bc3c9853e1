/** One checklist item as it would be published: its mark, its line, its evidence. */
import type { FrameworkItem } from "@/lib/frameworks/schema";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { fieldId } from "../form/field-id";
import { StateShape } from "../practice/state-shape";
import { AtLines, EditedMark, type ReadProps } from "./read-part";

type Props = ReadProps & { item: FrameworkItem };

export function ReadItem({ item: { code, text }, view, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const mark = view.writeUp.marks.find(({ item }) => item === code);
  const evidence = view.writeUp.evidence.filter(({ item }) => item === code);
  const state = mark?.status ?? "notListed";
  return (
    <li data-state={state} id={fieldId(recordKey.mark(code))}>
      <StateShape state={state} />
      <p className="checklist-text">
        <span className="figures">{code}</span> {text}
      </p>
      <div className="checklist-state">
        <span>{getTranslator(locale, "states")(state)}</span>{" "}
        {mark && <AtLines range={{ firstLine: mark.line, lastLine: mark.line }} locale={locale} />}
        <EditedMark view={view} name={recordKey.mark(code)} locale={locale} />
        {evidence.map(({ text: words, line }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: evidence may repeat, and the list never changes.
          <p key={at} id={at === 0 ? fieldId(recordKey.evidence(code)) : undefined} dir="auto">
            <span className="label">{t("writeUp.evidenceOf", { code })}:</span> {words}{" "}
            <AtLines range={{ firstLine: line, lastLine: line }} locale={locale} />
          </p>
        ))}
        <EditedMark view={view} name={recordKey.evidence(code)} locale={locale} />
      </div>
    </li>
  );
}
