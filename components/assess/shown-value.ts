/** What stands in a field as a person reads it. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** Gives a mark in its word, a tick in words, and text as it is. */
export function shownValue(key: string, value: string, locale: Locale): string {
  const kind = key.split(":", 1)[0];
  const t = getTranslator(locale, "assess");
  if (kind === "notPart") return t(value === "" ? "notTicked" : "ticked");
  if (kind !== "mark") return value;
  const states = getTranslator(locale, "states");
  return states(value === "met" || value === "notMet" ? value : "blank");
}
