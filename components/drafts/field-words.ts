/** What a field is called in a sentence: "the answer to 3.1". */
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordFieldOf } from "@/lib/records/fields";

/** Gives the words; a key that no field has is given as it is. */
export function fieldWords(
  key: string,
  { framework, locale }: { framework: Framework; locale: Locale },
): string {
  const t = getTranslator(locale, "drafts");
  const practice = getTranslator(locale, "practice");
  const field = recordFieldOf(key, framework);
  switch (field?.kind) {
    case "title":
    case "titleKind":
      return t(`field.${field.kind}`);
    case "profile":
      return t("field.profile", { field: practice(`fields.${field.field}`) });
    case "section":
      return t("field.section", { section: practice(`sectionKeys.${field.section}`) });
    case "answer":
    case "tools":
      return t(`field.${field.kind}`, { code: field.question });
    case "mark":
    case "evidence":
      return t(`field.${field.kind}`, { code: field.item });
    case "line":
      return t("field.line", { line: String(field.line) });
    default:
      return key;
  }
}

/** Gives the name of a field at the head of a row: "Country", "Answer to 3.1", "3.1.2 Its wording". */
export function fieldName(
  key: string,
  { framework, locale }: { framework: Framework; locale: Locale },
): string {
  const t = getTranslator(locale, "drafts");
  const practice = getTranslator(locale, "practice");
  const field = recordFieldOf(key, framework);
  switch (field?.kind) {
    case "title":
      return t("editForm.title");
    case "profile":
      return practice(`fields.${field.field}`);
    case "section":
      return practice(`sectionKeys.${field.section}`);
    case "answer":
      return t("writeUp.answerOf", { code: field.question });
    case "tools":
      return t("writeUp.toolsOf", { code: field.question });
    case "evidence":
      return t("writeUp.evidenceOf", { code: field.item });
    case "mark": {
      const items = framework.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
      const text = items.find(({ code }) => code === field.item)?.text ?? "";
      return `${field.item} ${text}`;
    }
    default:
      return key;
  }
}
