import { locale as rootLocale } from "next/root-params";
import { NothingHere } from "@/components/site/nothing-here";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";

/** Where a page finds at the last moment that what it is about has gone. */
export default async function NotFound() {
  const locale = await rootLocale();
  return <NothingHere locale={typeof locale === "string" && isLocale(locale) ? locale : defaultLocale} />;
}
