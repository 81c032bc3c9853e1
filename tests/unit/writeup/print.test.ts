/** What is printed reads back to the same record. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../lib/documents/lines";
import { type Printable, printGrid } from "../../../lib/writeup/formats/spring-grid/print";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf } from "../../../lib/writeup/repeats";
import { trim } from "../../../lib/writeup/text";
import type { MarkStatus, WriteUp } from "../../../lib/writeup/tree";
import { frameworks, readSeed } from "../../fixtures/read-seed";

const spring = frameworks.find(({ slug }) => slug === "spring-good-practice");
if (!spring) throw new Error("no grid");
const questions = spring.areas.flatMap((area) => area.questions);
const words = [
  ...spring.areas.map(({ title }) => title),
  ...questions.flatMap(({ text, items }) => [text ?? "", ...items.map((item) => item.text)]),
];

const content = (record: Printable) =>
  contentOf({
    ordinal: 1,
    framework: "spring-good-practice",
    firstLine: 1,
    lastLine: 1,
    titleKind: null,
    titleLines: null,
    sections: [],
    ...record,
  });

function readBack(record: Printable): { writeUps: WriteUp[]; lost: string[] } {
  const lines = splitLines(printGrid(record, spring as NonNullable<typeof spring>));
  const { writeUps, lineUses } = readDocument(lines, frameworks);
  return {
    writeUps,
    lost: lines.filter(
      (_, i) =>
        lineUses[i]?.as === "reported" && !/item-unrecognised|mark-unknown/.test(lineUses[i]?.by ?? ""),
    ),
  };
}

/** Anything a person may type into a box, and what would be read as something else. */
const evil = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...words).map((text) => `✓ ${text}`),
  fc.constantFrom(...words).map((text) => text.slice(5)),
  fc.constantFrom(
    "I",
    "\\",
    "\\\\",
    "\\Effectiveness",
    "\\\\ Effectiveness",
    "Inspiring tools: a",
    "inspiring tools",
    "Good practice checklist",
    "Good Practice Criteria",
    "Consortium",
    "Partners",
    "© SPRING",
    "Contact: a@b.example",
    "COUNTRY",
    "Country: x",
    "WEBSITE a",
    "Basic information",
    "Promising practice criteria met",
    "– done",
    "✓",
    "- x",
    "¹ note",
    "Table of contents",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const line = evil
  .map((text) => trim(text.replace(/[\p{Cc}\u2028\u2029]/gu, " ")))
  .filter((text) => text !== "");
const place = { firstLine: 1, lastLine: 1 };

const record: fc.Arbitrary<Printable> = fc
  .record({
    title: fc.option(
      line.filter((text) => text.length <= 300),
      { nil: null },
    ),
    countries: fc.array(line, { maxLength: 2 }),
    chosen: fc.subarray(questions, { minLength: 1 }),
    texts: fc.array(fc.array(line, { maxLength: 4 }), { minLength: 12, maxLength: 12 }),
    tools: fc.array(fc.array(line, { maxLength: 3 }), { minLength: 12, maxLength: 12 }),
    states: fc.array(fc.constantFrom<MarkStatus | null>("met", "notMet", "blank", null), {
      minLength: 40,
      maxLength: 40,
    }),
  })
  .map(({ title, countries, chosen, texts, tools, states }) => ({
    title,
    profile: countries.map((value) => ({
      field: "country",
      label: "COUNTRY",
      value,
      asPrinted: null,
      ...place,
    })),
    answers: chosen.map(({ code }, i) => ({
      question: code,
      heading: null,
      paragraphs: (texts[i] ?? []).map((text) => ({ text, ranges: [place], footnotes: [] })),
      tools: (tools[i] ?? []).map((text) => ({ text, line: 1 })),
      ...place,
    })),
    marks: chosen
      .flatMap(({ items }) => items)
      .flatMap(({ code }, i) => {
        const status = states[i];
        return status ? [{ item: code, status, line: 1 }] : [];
      }),
    unrecognised: [],
  }));

describe("a printed write-up", () => {
  it("reads back to the same record, whatever was typed into it", () => {
    fc.assert(
      fc.property(record, (given) => {
        const { writeUps, lost } = readBack(given);
        expect(lost).toEqual([]);
        expect(writeUps.map(content)).toEqual([content(given)]);
      }),
      { numRuns: 400, seed: 20261121 },
    );
  });

  it.each(["000", "001", "002", "003"])("is the same for every write-up of %s", (number) => {
    for (const writeUp of readSeed(number).writeUps) {
      const { writeUps, lost } = readBack(writeUp);
      expect(lost).toEqual([]);
      expect(writeUps.map(({ marks }) => new Map(marks.map(({ item, status }) => [item, status])))).toEqual([
        new Map(writeUp.marks.map(({ item, status }) => [item, status])),
      ]);
      expect(
        writeUps.map(({ answers, unrecognised, title }) => [
          title,
          answers.map(({ question, paragraphs, tools }) => [
            question,
            paragraphs.map(({ text }) => text),
            tools.map(({ text }) => text),
          ]),
          unrecognised.map(({ text, mark }) => [text, mark]),
        ]),
      ).toEqual([
        [
          writeUp.title,
          writeUp.answers.map(({ question, paragraphs, tools }) => [
            question,
            paragraphs.map(({ text }) => text),
            tools.map(({ text }) => text),
          ]),
          writeUp.unrecognised.map(({ text, mark }) => [text, mark]),
        ],
      ]);
    }
  });
});
