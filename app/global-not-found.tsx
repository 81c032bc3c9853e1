import type { Metadata } from "next";
import { connection } from "next/server";
import { Frame } from "@/components/site/frame";
import { NothingHere } from "@/components/site/nothing-here";
import { defaultLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import "./globals.css";

export function generateMetadata(): Metadata {
  const site = getTranslator(defaultLocale, "site");
  const title = getTranslator(defaultLocale, "notFound")("title");
  return { title: site("titleTemplate").replace("%s", title), description: site("description") };
}

/** The page of every address that no other page has. Made when asked for, like all others: it carries a nonce. */
export default async function GlobalNotFound() {
  await connection();
  return (
    <Frame locale={defaultLocale}>
      <NothingHere locale={defaultLocale} />
    </Frame>
  );
}
