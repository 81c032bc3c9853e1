/**
 * The words of the error page alone. It runs in the browser, where the other messages and their parser need not go: so
 * they have a file of their own beside `messages/en.json`.
 */
import type { Locale } from "./locales";
import en from "./messages/en.error.json";

export const errorWords: Record<Locale, typeof en> = { en };
