/**
 * The words that the form of a self-assessment needs in the browser. They are handed to it as one object, so the browser gets
 * neither the other messages nor their parser; the few gaps ("{time}") are filled by `fill`.
 */
import type { Locale } from "./locales";
import en from "./messages/en.answers-live.json";

export type AnswerWords = typeof en;

export const answerWords: Record<Locale, AnswerWords> = { en };
