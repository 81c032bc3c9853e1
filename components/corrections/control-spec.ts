/** With what each field is corrected, in words. */
import { itemStateSchema, titleKindSchema } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { ControlSpec } from "./correct-control";
import { valueInWords } from "./field-words";

/** Gives the control of a field that says `text` now. `terms`: words the catalogue uses there, for fields that have some. */
export function controlOf(
  key: string,
  { text, terms, locale }: { text: string; terms: readonly string[]; locale: Locale },
): ControlSpec {
  const t = getTranslator(locale, "corrections");
  const states = getTranslator(locale, "states");
  const label = t("nowLabel");
  const [kind, code] = key.split(":", 2);
  if (kind === "mark") {
    const options = itemStateSchema.options.map((state) => ({ value: state, label: states(state) }));
    return { kind: "mark", label, value: text, options };
  }
  if (kind === "titleKind") {
    const options = titleKindSchema.options.map((one) => ({ value: one, label: t(`titleKinds.${one}`) }));
    return { kind: "choice", label, value: text, options };
  }
  if (terms.length > 0) {
    // What is there comes first, in its own order: what is left as it is keeps its place.
    const all = [...new Set([...text.split("\n").filter((line) => line !== ""), ...terms])];
    return { kind: "terms", label: t("terms"), value: text, terms: all, otherLabel: t("otherTerms") };
  }
  const value = valueInWords(key, text, locale);
  const hint = t(`hints.${hintOf(kind ?? "", code)}`);
  return { kind: "text", label, hint, value, rows: kind === "title" ? 1 : rowsFor(value) };
}

function hintOf(kind: string, code: string | undefined) {
  if (kind === "title") return "title";
  if (kind === "tools" || kind === "evidence") return kind;
  if (kind === "profile") return code === "country" ? "country" : "list";
  return "text";
}

/** As many lines as the text takes, within reason. */
function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0);
  return Math.min(24, Math.max(3, lines + 1));
}
