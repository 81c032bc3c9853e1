/** Countries by ISO 3166-1 alpha-2 code, named by the runtime's own tables (no list of ours to keep up to date). */

const names = new Map<string, Intl.DisplayNames>();

/** Gives the name of a country in a language ("IT" → "Italy"); a code that names nothing is given back as it is. */
export function countryName(code: string, locale = "en"): string {
  if (!isCountryCode(code)) return code;
  return regionNames(locale).of(code) ?? code;
}

/** Says whether a value has the form of a country code: two capital letters. */
export function isCountryCode(value: string): boolean {
  return /^[A-Z]{2}$/.test(value);
}

function regionNames(locale: string): Intl.DisplayNames {
  const known = names.get(locale);
  if (known) return known;
  const made = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  names.set(locale, made);
  return made;
}
