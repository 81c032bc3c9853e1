import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Frame } from "@/components/site/frame";
import { locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "./locale";
import "../globals.css";

/** Every page is made when it is asked for: it reads the catalogue, and carries a nonce of its own (proxy.ts). */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#14171d" },
  ],
};

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "site");
  return {
    title: { default: t("name"), template: t("titleTemplate") },
    description: t("description"),
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function Layout({ children, params }: LocaleParams & { children: ReactNode }) {
  return <Frame locale={await localeOf(params)}>{children}</Frame>;
}
