/** Fields and what they say, in words. */
import {
  itemStateSchema,
  profileFieldSchema,
  sectionKeySchema,
  titleKindSchema,
} from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";

/** Gives the name of a field: "Country", "Answer to 3.1". A key of no kind that is known is given back as it is. */
export function fieldInWords(key: string, locale: Locale): string {
  const t = getTranslator(locale, "corrections");
  const practice = getTranslator(locale, "practice");
  const [kind = "", code = ""] = key.split(":", 2);
  const profile = profileFieldSchema.safeParse(code);
  const section = sectionKeySchema.safeParse(code);
  switch (kind) {
    case "title":
    case "titleKind":
    case "line":
      return t(`fields.${kind}`);
    case "profile":
      return profile.success ? practice(`fields.${profile.data}`) : key;
    case "section":
      return section.success ? practice(`sectionKeys.${section.data}`) : key;
    case "answer":
    case "tools":
    case "mark":
    case "evidence":
      return t(`fields.${kind}`, { code });
    default:
      return key;
  }
}

/** Gives what a field says as it is read: marks and kinds in words, countries by their names. */
export function valueInWords(key: string, text: string, locale: Locale): string {
  const [kind, code] = key.split(":", 2);
  if (kind === "mark") {
    const state = itemStateSchema.safeParse(text);
    return state.success ? getTranslator(locale, "states")(state.data) : text;
  }
  if (kind === "titleKind") {
    const known = titleKindSchema.safeParse(text);
    return known.success ? getTranslator(locale, "corrections")(`titleKinds.${known.data}`) : text;
  }
  if (kind === "profile" && code === "country") {
    return text
      .split("\n")
      .map((one) => countryName(one, locale))
      .join("\n");
  }
  return text;
}

/** Says whether a field holds a word or two, not a text. */
export function isShort(key: string): boolean {
  return /^(mark:|titleKind$|profile:country$)/.test(key);
}
