/** All that is published of a record, field by field, each with the way to correct it; the parts are folded. */
import Link from "next/link";
import type { ReactNode } from "react";
import { itemStateSchema } from "@/lib/catalogue/schema";
import { type CorrectableRecord, practiceKeys } from "@/lib/corrections/queries-record";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { maskEmails } from "@/lib/shared/mask-emails";
import { StateShape } from "../practice/state-shape";
import { fieldInWords, valueInWords } from "./field-words";

export type RecordProps = {
  assessmentId: number;
  record: CorrectableRecord;
  /** The fields that were corrected and say something else than at first. */
  corrected: ReadonlySet<string>;
  /** The field that is being corrected, and its form. */
  open: { key: string; panel: ReactNode } | null;
  locale: Locale;
};

export function RecordFields(props: RecordProps) {
  const { record, open, locale } = props;
  const t = getTranslator(locale, "corrections");
  return (
    <div className="record-parts">
      <Part {...props} keys={practiceKeys} title={t("practicePart")} about={t("practiceCount")}>
        <ul className="record-fields">
          {practiceKeys.map((key) => (
            <FieldRow key={key} {...props} of={key} />
          ))}
        </ul>
      </Part>
      {record.framework.areas.map(({ code, title, questions }) => {
        const items = questions.flatMap((question) => question.items);
        const keys = questions.flatMap((question) => keysOfQuestion(question));
        return (
          <Part
            key={`${code} ${keys.includes(open?.key ?? "")}`}
            {...props}
            keys={keys}
            title={`${code} ${title}`}
            about={t("areaCount", { count: questions.length, items: items.length })}
          >
            {questions.map((question) => (
              <div key={question.code}>
                <h3 className="record-question">
                  {question.code} {question.text}
                </h3>
                <ul className="record-fields">
                  {keysOfQuestion(question).map((key) => (
                    <FieldRow key={key} {...props} of={key} />
                  ))}
                </ul>
              </div>
            ))}
          </Part>
        );
      })}
    </div>
  );
}

function keysOfQuestion({ code, items }: { code: string; items: readonly { code: string }[] }): string[] {
  return [
    recordKey.answer(code),
    recordKey.tools(code),
    ...items.flatMap((item) => [recordKey.mark(item.code), recordKey.evidence(item.code)]),
  ];
}

type PartProps = RecordProps & {
  keys: readonly string[];
  title: string;
  about: string;
  children: ReactNode;
};

function Part({ keys, title, about, corrected, open, children, locale }: PartProps) {
  const t = getTranslator(locale, "corrections");
  const count = keys.filter((key) => corrected.has(key)).length;
  return (
    <details className="record-part" open={open !== null && keys.includes(open.key)}>
      <summary>
        {title}{" "}
        <small>
          {about} {t("correctedCount", { count })}
        </small>
      </summary>
      {children}
    </details>
  );
}

/** More of a text than this is read where it is corrected. */
const SHOWN = 220;

function FieldRow({ assessmentId, record, corrected, open, of, locale }: RecordProps & { of: string }) {
  const t = getTranslator(locale, "corrections");
  const field = record.fields.get(of);
  if (!field) return null;
  const [kind, code = ""] = of.split(":", 2);
  const isEmptyEvidence = kind === "evidence" && field.text === "" && !corrected.has(of);
  if (isEmptyEvidence && open?.key !== of) return null;
  const name = fieldInWords(of, locale);
  // Evidence belongs to a mark: without any, the mark's own row leads to it; an item that is not listed has none.
  const evidence = kind === "mark" && field.text !== "notListed" ? recordKey.evidence(code) : null;
  const mayAdd = evidence !== null && record.fields.get(evidence)?.text === "" && !corrected.has(evidence);
  return (
    <li id={`field-${of}`}>
      <span className="record-name">
        {name}
        {corrected.has(of) && ` (${t("corrected")})`}
      </span>
      <span className="record-text" dir="auto">
        <FieldText of={of} text={field.text} record={record} locale={locale} />
      </span>
      {open?.key === of ? (
        open.panel
      ) : (
        <span className="record-links">
          {mayAdd && (
            <FieldLink assessmentId={assessmentId} of={evidence} text={t("addEvidence")} locale={locale} />
          )}
          <FieldLink assessmentId={assessmentId} of={of} text={t("correct")} locale={locale} />
        </span>
      )}
    </li>
  );
}

type LinkProps = { assessmentId: number; of: string; text: string; locale: Locale };

function FieldLink({ assessmentId, of, text, locale }: LinkProps) {
  const t = getTranslator(locale, "corrections");
  const query = new URLSearchParams({ field: of });
  return (
    <Link
      href={`${localePath(locale, `/admin/assessments/${assessmentId}`)}?${query}#correct`}
      prefetch={false}
      aria-label={t("textOfField", { text, field: fieldInWords(of, locale) })}
    >
      {text}
    </Link>
  );
}

function FieldText({
  of,
  text,
  record,
  locale,
}: { of: string; text: string } & Pick<RecordProps, "record" | "locale">) {
  const t = getTranslator(locale, "corrections");
  const state = of.startsWith("mark:") ? itemStateSchema.safeParse(text) : null;
  if (state?.success) {
    return (
      <>
        <StateShape state={state.data} />
        <b>{valueInWords(of, text, locale)}</b> <small>{wordingOf(of, record)}</small>
      </>
    );
  }
  if (text === "") return <span className="fine">{t("nothing")}</span>;
  const said = maskEmails(valueInWords(of, text, locale)).replaceAll("\n", " · ");
  return said.length > SHOWN ? `${said.slice(0, SHOWN).replace(/\s\S*$/, "")} …` : said;
}

/** Gives the words of the criterion that a field is about; null for a field of the practice. */
export function wordingOf(key: string, { framework }: Pick<CorrectableRecord, "framework">): string | null {
  const code = key.split(":", 2)[1];
  const questions = framework.areas.flatMap((area) => area.questions);
  if (/^(answer|tools):/.test(key)) return questions.find((one) => one.code === code)?.text ?? null;
  if (!/^(mark|evidence):/.test(key)) return null;
  return questions.flatMap(({ items }) => items).find((one) => one.code === code)?.text ?? null;
}
