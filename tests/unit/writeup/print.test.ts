/** What is printed reads back to the same record. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../lib/documents/lines";
import { SET_ASIDE } from "../../../lib/writeup/formats/spring-grid/instructions";
import { type Printable, printGrid } from "../../../lib/writeup/formats/spring-grid/print";
import { blankRecord, printFilledForm, printForm } from "../../../lib/writeup/formats/spring-grid/print-form";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf } from "../../../lib/writeup/repeats";
import type { Reading } from "../../../lib/writeup/tree";
import { frameworkBySlug, frameworks, readSeed } from "../../fixtures/read-seed";
import { anyRecord, contentOfRecord } from "../../fixtures/records";

const spring = frameworkBySlug("spring-good-practice");
const slugs = frameworks.map(({ slug }) => slug);

function readBack(text: string): Reading & { lost: string[] } {
  const lines = splitLines(text);
  const reading = readDocument(lines, frameworks);
  const { lineUses } = reading;
  return {
    ...reading,
    lost: lines.filter(
      (_, i) =>
        lineUses[i]?.as === "reported" && !/item-unrecognised|mark-unknown/.test(lineUses[i]?.by ?? ""),
    ),
  };
}

describe("a printed write-up", () => {
  it.each(slugs)("of %s reads back to the same record, whatever was typed into it", (slug) => {
    const framework = frameworkBySlug(slug);
    fc.assert(
      fc.property(anyRecord(framework), (given) => {
        const { writeUps, lost } = readBack(printGrid(given, framework));
        expect(lost).toEqual([]);
        expect(writeUps.map(contentOf)).toEqual([contentOfRecord(given, slug)]);
      }),
      { numRuns: 120, seed: 20261121 },
    );
  });

  it.each(["000", "001", "002", "003"])("is the same for every write-up of %s", (number) => {
    for (const writeUp of readSeed(number).writeUps) {
      const { writeUps, lost } = readBack(printGrid(writeUp, spring));
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

describe("a form", () => {
  it.each(slugs)(
    "of %s, blank, says nothing: no answer, every item without a mark, nothing wrong",
    (slug) => {
      const framework = frameworkBySlug(slug);
      const { writeUps, diagnostics, lines } = readBack(printForm(framework));
      expect(writeUps.map(contentOf)).toEqual([contentOfRecord(blankRecord(framework), slug)]);
      expect(writeUps[0]?.answers.flatMap(({ paragraphs, tools }) => [...paragraphs, ...tools])).toEqual([]);
      expect(new Set(writeUps[0]?.marks.map(({ status }) => status))).toEqual(new Set(["blank"]));
      expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
      expect(lines.reported).toBe(0);
    },
  );

  it("has a blank for each of the grid's forty items", () => {
    expect(readBack(printForm(spring)).writeUps[0]?.marks).toHaveLength(40);
  });

  it.each(slugs)("of %s, filled, reads back to the same record and can be printed again", (slug) => {
    const framework = frameworkBySlug(slug);
    fc.assert(
      fc.property(anyRecord(framework), (given) => {
        const text = printFilledForm(given, framework);
        const { writeUps, lost } = readBack(text);
        expect(lost).toEqual([]);
        expect(writeUps.map(contentOf)).toEqual([contentOfRecord(given, slug)]);
        expect(printFilledForm(writeUps[0] as Printable, framework)).toBe(text);
      }),
      { numRuns: 120, seed: 20261121 },
    );
  });

  it("filled in by hand reads as it was meant", () => {
    const filled = printForm(spring)
      .replace("NAME OF THE PRACTICE:", "NAME OF THE PRACTICE: Cooking together")
      .replace("COUNTRY:", "COUNTRY:\nItaly\nGreece")
      .replace("WEBSITE:", "WEBSITE: https://a.example")
      .replace(/(responsive to diverse groups\?\n)\n\n/, "$1They cook.\n\nAnd eat.\n")
      .replace("Inspiring tools:\n", "Inspiring tools:\nA cookbook\n")
      .replace(/^\[ \]/m, "[x]")
      .replace(/^(\[x\].*\n)/m, "$1Evidence: The menu\n")
      .replace(/^\[ \]/m, "[-]");
    const { writeUps, diagnostics } = readBack(filled);
    expect(writeUps[0]).toMatchObject({
      title: "Cooking together",
      titleKind: "given",
      answers: [
        { paragraphs: [{ text: "They cook." }, { text: "And eat." }], tools: [{ text: "A cookbook" }] },
        ...Array(11).fill({ paragraphs: [], tools: [] }),
      ],
      evidence: [{ item: "1.1.1", text: "The menu" }],
    });
    expect(writeUps[0]?.profile.map(({ field, value }) => [field, value])).toEqual([
      ["country", "Italy"],
      ["country", "Greece"],
      ["website", "https://a.example"],
    ]);
    expect(writeUps[0]?.marks.slice(0, 3).map(({ status }) => status)).toEqual(["met", "notMet", "blank"]);
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("shows a question that was set aside, so that somebody can take it up again", () => {
    const [first = "", second = ""] = spring.areas.flatMap((area) => area.questions.map(({ code }) => code));
    const blank = blankRecord(spring);
    const given: Printable = {
      ...blank,
      answers: blank.answers.filter(({ question }) => question !== second),
      marks: blank.marks.filter(({ item }) => !item.startsWith(`${second}.`)),
    };
    const text = printFilledForm(given, spring);
    const aside = readBack(text);
    expect(aside.writeUps.map(contentOf)).toEqual([contentOfRecord(given, spring.slug)]);
    const about = aside.diagnostics.filter(
      ({ code }) => code === "question-missing" || code === "item-unmarked",
    );
    expect(about).toHaveLength(given.marks.length);
    // Without the line, and by words under it, the question is part of the practice again.
    const taken = text.replace(`${SET_ASIDE}\n`, "");
    const answered = text.replace(`${SET_ASIDE}\n`, `${SET_ASIDE}\nWe do it after all.\n`);
    for (const changed of [taken, answered]) {
      const { writeUps, lost } = readBack(changed);
      expect(writeUps[0]?.answers.map(({ question }) => question).slice(0, 2)).toEqual([first, second]);
      expect(writeUps[0]?.marks).toHaveLength(40);
      expect(lost).toEqual([]);
    }
  });

  it("keeps the line that sets a question aside where no question stands", () => {
    const { lineUses } = readBack(`${SET_ASIDE}\n${printForm(spring)}`);
    expect(lineUses[0]).toEqual({ as: "reported", by: "stray-line" });
  });

  it("takes a changed instruction for no title", () => {
    const text = printForm(spring)
      .replaceAll("[ ]", "[x]")
      .replace("PRACTICE:", "PRACTICE: Cooking together");
    const { writeUps, lost } = readBack(text);
    expect(writeUps.map(({ title }) => title)).toEqual(["Cooking together"]);
    expect(lost).toHaveLength(1);
  });

  it("after another form in one document begins where its instructions begin", () => {
    const named = (title: string) => printFilledForm({ ...blankRecord(spring), title }, spring);
    // Without its checklists, the first form ends in an answer: nothing of the second one is more of it.
    const unlisted = printFilledForm({ ...blankRecord(spring), title: "One", marks: [] }, spring);
    for (const first of [named("One"), unlisted]) {
      const { writeUps, lost } = readBack(first + named("Two"));
      expect(writeUps.map(({ title }) => title)).toEqual(["One", "Two"]);
      expect(writeUps[0]?.answers.flatMap(({ paragraphs, tools }) => [...paragraphs, ...tools])).toEqual([]);
      expect(lost).toEqual([]);
    }
  });

  it("keeps a profile of any length, and the title above it", () => {
    const profile = Array.from({ length: 300 }, (_, i) => ({
      ...{ field: "objectives", label: "OBJECTIVES", asPrinted: null, firstLine: 1, lastLine: 1 },
      value: `Objective ${i}`,
    }));
    const given = { ...blankRecord(spring), title: "Cooking together", profile };
    for (const text of [printGrid(given, spring), printFilledForm(given, spring)])
      expect(readBack(text).writeUps.map(contentOf)).toEqual([contentOfRecord(given, spring.slug)]);
  });
});

describe("a form of a list of criteria", () => {
  const integration = frameworkBySlug("assess-integration");
  const monitoring = frameworkBySlug("assess-monitoring");
  /** A record of the one criterion that both sets have. */
  const shared = (framework: typeof integration): Printable => {
    const { answers, marks, ...rest } = blankRecord(framework);
    return { ...rest, answers: answers.slice(0, 1), marks: marks.slice(0, 1) };
  };

  it("is told from the other set's by its printed heading, where both share all that is filled in", () => {
    for (const framework of [integration, monitoring])
      expect(readBack(printGrid(shared(framework), framework)).writeUps).toMatchObject([
        { framework: framework.slug, marks: [{ item: "1.1.1" }] },
      ]);
  });

  it("is told from the other set's by what it asks, where its heading is gone", () => {
    for (const framework of [integration, monitoring]) {
      const text = printForm(framework).replace(framework.printedHeading, "");
      expect(readBack(text).writeUps).toMatchObject([{ framework: framework.slug }]);
    }
  });

  it("is not seen in a text that only names criteria and their statements", () => {
    const text = integration.areas.flatMap(({ title, questions }) => [
      title,
      ...questions.flatMap(({ items }) => items.map((item) => item.text)),
    ]);
    expect(readDocument([integration.printedHeading, ...text], frameworks).writeUps).toEqual([]);
  });
});
