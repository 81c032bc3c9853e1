/** The words that the form needs in the browser, and how the few with gaps are filled there. */
export type { AnswerWords } from "@/lib/i18n/answer-words";

/** Fills the gaps of a message: `fill("Saved {time}", {time: "14:02"})`. The browser gets no message parser for three gaps. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : gap,
  );
}
