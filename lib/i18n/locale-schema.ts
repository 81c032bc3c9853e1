/** The language that a form or an address says it is in. Browser-safe (zod only). */
import { z } from "zod";
import { defaultLocale, locales } from "./locales";

/** Gives the language; the default one for anything that is none, because no request is refused over its language. */
export const localeSchema = z.enum(locales).catch(defaultLocale);
