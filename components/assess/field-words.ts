/** A field of the form in words: what it is called, and what stands in it. */
import { profileKeys } from "@/lib/assessment/fields";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

const coded = ["answer", "tools", "notPart", "mark", "evidence"] as const;

/** Gives the name of a field by its key: "Item 3.2.5: mark". A key that is none of the form's is given back. */
export function fieldName(key: string, locale: Locale): string {
  const t = getTranslator(locale, "assess");
  if (key === "title") return t("fieldNames.title");
  const [kind, code = ""] = key.split(":");
  const field = profileKeys.find((known) => kind === "profile" && known === code);
  if (field) return t(`profile.${field}`);
  const known = coded.find((one) => one === kind);
  return known ? t(`fieldNames.${known}`, { code }) : key;
}

/** Gives what stands in a field as a person reads it: a mark in its word, a tick in words, text as it is. */
export function shownValue(key: string, value: string, locale: Locale): string {
  const kind = key.split(":", 1)[0];
  const t = getTranslator(locale, "assess");
  if (kind === "notPart") return t(value === "" ? "notTicked" : "ticked");
  if (kind !== "mark") return value;
  const states = getTranslator(locale, "states");
  return states(value === "met" || value === "notMet" ? value : "blank");
}
