/** The frame of every page: skip link, head, content, foot. */
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { TrayPlace } from "../compare/tray-place";
import { Foot } from "./foot";
import { Masthead } from "./masthead";
import { preloadFonts } from "./preload-fonts";

export function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  preloadFonts();
  return (
    <html lang={locale}>
      <body>
        <a href="#content" className="skip">
          {getTranslator(locale, "site")("skip")}
        </a>
        <Masthead locale={locale} />
        <main id="content" tabIndex={-1} className="sheet">
          {children}
        </main>
        <Foot locale={locale} />
        <TrayPlace locale={locale} />
      </body>
    </html>
  );
}
