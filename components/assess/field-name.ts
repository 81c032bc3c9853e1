/** What a field is called where it does not stand in its place: in a list of problems, beside another version of it. */
import { type Field, fieldOf } from "@/lib/assessment/fields";
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** Gives the name of a field ("Answer to 3.1"); a key that names none is its own name. */
export function fieldName(
  key: string,
  { framework, locale }: { framework: Framework; locale: Locale },
): string {
  const field = fieldOf(key, framework);
  const t = getTranslator(locale, "answers");
  if (!field) return key;
  if (field.kind === "title") return t("fieldNames.title");
  if (field.kind === "profile") return t(`profile.${field.field}`);
  return t(`fieldNames.${field.kind}`, { code: codeOf(field) });
}

function codeOf(field: Exclude<Field, { kind: "title" | "profile" }>): string {
  if ("question" in field) return field.question;
  return "item" in field ? field.item : field.area;
}
