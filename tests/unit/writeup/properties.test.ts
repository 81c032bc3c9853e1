/** What holds for every text: reading never throws, the account closes, and nothing of a write-up depends on what it should not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../lib/documents/lines";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf } from "../../../lib/writeup/repeats";
import type { Reading } from "../../../lib/writeup/tree";
import { frameworks, readSeed, seedLines } from "../../fixtures/read-seed";

const seedAll = ["000", "001", "002", "003", "004"].map(seedLines);
const someLines = [...new Set(seedAll.flat())];
/** Lines out of the seeds, lines made of their parts, and any text at all. */
const anyLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...someLines) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("✓", "✓ ", "– ", "− ", "- ", "✓- ", "\u00a0", "[x] "),
        fc.constantFrom(...someLines),
      )
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "\u00a0",
      "COUNTRY",
      "WEBSITE: http://a.b",
      "I",
      "¹ A note",
      "Basic information",
      "Table of contents",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
);
const anyDocument = fc.array(anyLine, { maxLength: 120 });

function expectClosed({ lines, lineUses, writeUps, diagnostics }: Reading, total: number): void {
  expect(lines.total).toBe(total);
  expect(lineUses).toHaveLength(total);
  expect(lines.used + lines.blank + lines.boilerplate + lines.reported).toBe(total);
  for (const as of ["used", "blank", "boilerplate", "reported"] as const) {
    expect(lineUses.filter((use) => use?.as === as)).toHaveLength(lines[as]);
  }
  for (const { line, endLine } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeGreaterThanOrEqual(line);
    expect(endLine).toBeLessThanOrEqual(Math.max(1, total));
  }
  for (const { marks, firstLine, lastLine } of writeUps) {
    expect(new Set(marks.map(({ item }) => item)).size).toBe(marks.length);
    for (const { line } of marks) expect(line >= firstLine && line <= lastLine).toBe(true);
  }
}

const contents = (lines: readonly string[]) => readDocument(lines, frameworks).writeUps.map(contentOf);

describe("reading any text", () => {
  it("never throws, and the line account closes", () => {
    fc.assert(
      fc.property(anyDocument, (lines) => expectClosed(readDocument(lines, frameworks), lines.length)),
      { numRuns: 300, seed: 20261121 },
    );
  });

  it("gives used lines to write-ups, and marks only to lines that hold an item's words", () => {
    const wordings = new Map(
      frameworks.flatMap(({ slug, areas }) =>
        areas.flatMap(({ questions }) =>
          questions.flatMap(({ items }) => items.map(({ code, text }) => [`${slug} ${code}`, text] as const)),
        ),
      ),
    );
    fc.assert(
      fc.property(anyDocument, (lines) => {
        for (const { framework, marks } of readDocument(lines, frameworks).writeUps) {
          if (framework !== "spring-good-practice") continue;
          for (const { item, line } of marks)
            expect(lines[line - 1]?.slice(0, 30)).toContain(
              wordings.get(`${framework} ${item}`)?.slice(0, 8),
            );
        }
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });
});

describe("the seeds, otherwise laid out", () => {
  it.each(["000", "001", "002", "003", "004"])(
    "%s reads the same with CRLF, doubled blank lines and trailing no-break spaces",
    (number) => {
      const lines = seedLines(number);
      const plain = contents(lines);
      expect(contents(splitLines(lines.join("\r\n")))).toEqual(plain);
      expect(contents(splitLines(`${lines.join("\n")}\n`))).toEqual(plain);
      expect(contents(lines.flatMap((line) => (line === "" ? ["", "\u00a0"] : [line])))).toEqual(plain);
      // The table of contents is told by its tabs and page numbers: only other lines get a space.
      expect(
        contents(lines.map((line) => (/\t\d+$/.test(line) || line === "" ? line : `${line}\u00a0`))),
      ).toEqual(plain);
    },
  );

  it.each(["000", "001", "002", "003"])("%s reads the same without any blank line", (number) => {
    const lines = seedLines(number);
    expect(contents(lines.filter((line) => line.replaceAll("\u00a0", "").trim() !== ""))).toEqual(
      contents(lines),
    );
  });

  it("gives the write-ups of two documents, one after the other, when they are pasted together", () => {
    const together = readDocument(
      [...seedLines("001"), ...seedLines("002"), ...seedLines("003")],
      frameworks,
    );
    expect(together.writeUps.map(contentOf)).toEqual(
      ["001", "002", "003"].flatMap((number) => contents(seedLines(number))),
    );
  });

  it("keeps lines before the first one in the account, and shifts the rest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (shift) => {
        const marks = (reading: Reading) =>
          reading.writeUps.map((writeUp) => writeUp.marks.map(({ item, line }) => [item, line]));
        const moved = readDocument([...Array<string>(shift).fill(""), ...seedLines("002")], frameworks);
        expect(marks(moved)).toEqual(
          marks(readSeed("002")).map((all) => all.map(([item, line]) => [item, Number(line) + shift])),
        );
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  it("reads a document cut anywhere: the account closes, and what was marked before the cut is marked the same", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("000", "002", "003", "004"),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (number, share) => {
          const lines = seedLines(number);
          const cut = Math.floor(share * lines.length);
          const reading = readDocument(lines.slice(0, cut), frameworks);
          expectClosed(reading, cut);
          const whole = new Set(
            readSeed(number).writeUps.flatMap(({ framework, marks }) =>
              marks.map(({ item, status, line }) => `${framework} ${item} ${status} ${line}`),
            ),
          );
          const found = reading.writeUps.flatMap(({ framework, marks }) =>
            marks.map(({ item, status, line }) => `${framework} ${item} ${status} ${line}`),
          );
          expect(found.filter((mark) => !whole.has(mark))).toEqual([]);
          if (number !== "004")
            expect(found.length).toBe(
              [...whole].filter((mark) => Number(mark.split(" ").at(-1)) <= cut).length,
            );
        },
      ),
      { numRuns: 60, seed: 20261121 },
    );
  });

  it("reads a document that begins anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("000", "001", "003", "004"),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (number, share) => {
          const lines = seedLines(number);
          const rest = lines.slice(Math.floor(share * lines.length));
          expectClosed(readDocument(rest, frameworks), rest.length);
        },
      ),
      { numRuns: 40, seed: 20261121 },
    );
  });
});
