/**
 * The countries a practice may stand under, by their English names. The names are those of ISO 3166-1 as the runtime
 * knows them, plus the other usual names that Europe's reports print.
 */
import { normalise } from "../../text";

const OTHER_NAMES: Record<string, string> = {
  "czech republic": "CZ",
  "the czech republic": "CZ",
  "the netherlands": "NL",
  "great britain": "GB",
  uk: "GB",
  "slovak republic": "SK",
  "north macedonia": "MK",
  macedonia: "MK",
  turkey: "TR",
  moldova: "MD",
  "bosnia and herzegovina": "BA",
  usa: "US",
};

let byName: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (byName) return byName;
  byName = new Map(Object.entries(OTHER_NAMES));
  const display = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      // A code of a country that is no more ("DD") has the name of the one it became, and would come before it.
      if (new Intl.Locale(`und-${code}`).region !== code) continue;
      const name = display.of(code);
      // Codes that ISO keeps free for users, and groups of countries, are no country.
      if (name === undefined || ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"].includes(code)) continue;
      byName.set(normalise(name), byName.get(normalise(name)) ?? code);
    }
  }
  return byName;
}

/** The ISO 3166-1 alpha-2 code of a country's English name; null when the text is no country's name. */
export function countryCode(text: string): string | null {
  return text.length <= 60 ? (names().get(normalise(text)) ?? null) : null;
}
