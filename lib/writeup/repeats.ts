/**
 * The same words twice. A write-up that stands twice is one assessment; an answer that stands word for word in two
 * practices was pasted, and a person should know (write-up format, rule 13).
 */
import type { Ledger } from "./ledger";
import type { WriteUp } from "./tree";

/** Shorter paragraphs ("See above.") may well repeat. */
const SHORTEST = 60;

/** What a write-up says, without its lines: two write-ups with the same content are one assessment. */
export function contentOf(writeUp: WriteUp): string {
  return JSON.stringify([
    writeUp.framework,
    writeUp.title,
    writeUp.profile.map(({ field, label, value }) => [field, label, value]),
    writeUp.sections.map(({ key, heading, paragraphs }) => [
      key,
      heading,
      paragraphs.map(({ text }) => text),
    ]),
    writeUp.answers.map(({ question, heading, paragraphs, tools }) => [
      question,
      heading,
      paragraphs.map(({ text }) => text),
      tools.map(({ text }) => text),
    ]),
    writeUp.marks.map(({ item, status }) => [item, status]),
    writeUp.unrecognised.map(({ text, mark }) => [text, mark]),
    // Only where there is any: write-ups without evidence keep the identity they had before there was such a thing.
    ...(writeUp.evidence.length > 0 ? [writeUp.evidence.map(({ item, text }) => [item, text])] : []),
  ]);
}

/** Notes repeated write-ups and repeated answer paragraphs within one document. */
export function noteRepeats(writeUps: readonly WriteUp[], ledger: Ledger): void {
  const contents = new Map<string, number>();
  const paragraphs = new Map<string, { ordinal: number; question: string; line: number }>();
  for (const writeUp of writeUps) {
    const content = contentOf(writeUp);
    const twin = contents.get(content);
    if (twin !== undefined) {
      ledger.note(
        "write-up-repeated",
        { line: writeUp.firstLine, endLine: writeUp.lastLine },
        `The same write-up as number ${twin}`,
      );
      continue;
    }
    contents.set(content, writeUp.ordinal);
    for (const { question, heading, paragraphs: answer } of writeUp.answers) {
      for (const { text, ranges } of answer) {
        if (text.length < SHORTEST) continue;
        const line = ranges[0]?.firstLine ?? writeUp.firstLine;
        const first = paragraphs.get(text);
        if (!first) paragraphs.set(text, { ordinal: writeUp.ordinal, question, line });
        // A heading that stands for two criteria gives both the same lines: that is no repeat.
        else if (first.line !== line) {
          ledger.note(
            "answer-repeated",
            { line },
            `These words stand at line ${first.line} too (write-up ${first.ordinal}, ${heading ?? first.question})`,
          );
        }
      }
    }
  }
}
