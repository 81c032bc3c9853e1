/** The interface's languages. English stands without a prefix in the address; a further one stands at `/{locale}/…`. */

export const locales = ["en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** By whose habits a language writes dates, numbers and lists: "21 November 2026", "Austria, Italy and Spain". */
export const formatLocales: Record<Locale, string> = { en: "en-GB" };

/** Says whether a path segment is a language of the interface. */
export function isLocale(segment: string): segment is Locale {
  return locales.some((locale) => locale === segment);
}

/** The address of a page in a language: takes the path without a prefix ("/practices?q=work"), gives it with the prefix it needs. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
