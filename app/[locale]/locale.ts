/** The language of a page, from its address. */
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/i18n/locales";

export type LocaleParams = { params: Promise<{ locale: string }> };
export type SearchParams = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Gives the language that the address names; an unknown one is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
