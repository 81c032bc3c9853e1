import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editWriteUp } from "@/lib/records/edit-write-up";
import { problemWithField, recordFieldOf, recordKey } from "@/lib/records/fields";
import { textAt } from "@/lib/records/write-up-fields";
import { storableLines } from "@/lib/writeup/storable";
import type { WriteUp } from "@/lib/writeup/tree";
import { frameworkBySlug, readSeed, seedLines } from "../../fixtures/read-seed";

const framework = frameworkBySlug("spring-good-practice");
const number = "001";
const read = readSeed(number).writeUps.find(({ answers }) =>
  answers.some(({ paragraphs }) => paragraphs.length > 1),
);
const lines = seedLines(number);
const context = { framework, textOf: (line: number) => lines[line - 1] ?? "" };

function edited(edits: Record<string, string>): WriteUp {
  if (!read) throw new Error("The seed has no write-up");
  return editWriteUp(read, edits, context);
}

const questions = framework.areas.flatMap((area) => area.questions);
const keys = [
  recordKey.title,
  recordKey.profile("country"),
  recordKey.profile("website"),
  recordKey.section("context"),
  ...questions.flatMap(({ code, items }) => [
    recordKey.answer(code),
    recordKey.tools(code),
    ...items.map((item) => recordKey.evidence(item.code)),
  ]),
];
const text = fc
  .array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 6 })
  .map((all) => all.join("\n"));

describe("a write-up with edits", () => {
  it("is the same without any", () => expect(edited({})).toEqual(read));

  it("is the same when every field says what was read", () => {
    const same = Object.fromEntries(
      keys.flatMap((key) => (read ? [[key, textAt(read, key, framework)]] : [])),
    );
    expect(edited(same)).toEqual({ ...read, titleKind: edited(same).titleKind });
  });

  it("says in each field what was written there, line by line", () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), text, (key, value) => {
        const said = textAt(edited({ [key]: value }), key, framework);
        const wanted = storableLines(value);
        expect(said).toBe(wanted.join(key === recordKey.title ? " " : "\n"));
      }),
    );
  });

  it("changes no other field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...keys), text, (key, other, value) => {
        fc.pre(key !== other && read !== undefined);
        if (read)
          expect(textAt(edited({ [key]: value }), other, framework)).toBe(textAt(read, other, framework));
      }),
    );
  });

  it("keeps the lines of what was not changed, and gives a changed paragraph the lines of what it replaced", () => {
    const answer = read?.answers.find(({ paragraphs }) => paragraphs.length > 1);
    if (!answer) throw new Error("The seed has no answer of two paragraphs");
    const [first, ...rest] = answer.paragraphs;
    const value = ["Other words", ...rest.map((paragraph) => paragraph.text), "One more"].join("\n");
    const after = edited({ [recordKey.answer(answer.question)]: value }).answers.find(
      ({ question }) => question === answer.question,
    );
    expect(after?.paragraphs).toEqual([
      { ...first, text: "Other words" },
      ...rest,
      { text: "One more", ranges: [], footnotes: [] },
    ]);
  });

  it("gives what was cut in two the lines of what it was, and what is nobody's words none", () => {
    const at = (line: number) => ({ firstLine: line, lastLine: line });
    const entry = (value: string, line: number) => ({
      ...at(line),
      field: "funding",
      label: "FUNDING",
      value,
      asPrinted: null,
    });
    const given = {
      ...(read as WriteUp),
      profile: [entry("Money", 32), entry("The city pays the room, and a bank the cook.", 33)],
    };
    const value = "The city pays the room\nand a bank the cook\nsomething else entirely";
    const { profile } = editWriteUp(given, { "profile:funding": value }, context);
    expect(profile.map((one) => one.firstLine)).toEqual([33, 33, 0]);
  });

  it("takes a mark, and takes it away; an added one stands where the framework has it", () => {
    const [mark, next] = read?.marks ?? [];
    if (!mark || !next) throw new Error("The seed has no marks");
    const without = edited({ [recordKey.mark(mark.item)]: "notListed" });
    expect(textAt(without, recordKey.mark(mark.item), framework)).toBe("notListed");
    const other = mark.status === "met" ? "notMet" : "met";
    expect(edited({ [recordKey.mark(mark.item)]: other }).marks[0]).toEqual({ ...mark, status: other });
    const added = editWriteUp(without, { [recordKey.mark(mark.item)]: "blank" }, context);
    expect(added.marks.find(({ item }) => item === mark.item)).toEqual({ ...mark, status: "blank", line: 0 });
  });

  it("takes a line as the target says, and keeps it no longer beside the marks", () => {
    const line = 3;
    const taken = editWriteUp(
      { ...(read as WriteUp), unrecognised: [{ text: "x", line, mark: "–", question: null }] },
      { [recordKey.line(line)]: recordKey.mark("1.1.1") },
      { framework, textOf: () => "– Something like an item" },
    );
    expect(taken.unrecognised).toEqual([]);
    expect(taken.marks.find(({ item }) => item === "1.1.1")).toEqual({
      item: "1.1.1",
      status: "notMet",
      line,
    });
  });
});

describe("a line that is taken as something else", () => {
  it("leaves the field it was read into, and no other", () => {
    const answer = read?.answers.find(({ paragraphs }) => paragraphs.length > 1);
    const line = answer?.paragraphs[0]?.ranges[0]?.firstLine ?? 0;
    const tools = recordKey.tools(answer?.question ?? "");
    const taken = edited({ [recordKey.line(line)]: tools });
    const after = taken.answers.find(({ question }) => question === answer?.question);
    expect(after?.paragraphs).toEqual(answer?.paragraphs.slice(1));
    expect(after?.tools.map((tool) => tool.line)).toContain(line);
    expect({ ...taken, answers: [] }).toEqual({ ...read, answers: [] });
  });

  it("says one thing, whatever it is taken as", () => {
    const lined = lines.map((_, i) => i + 1).filter((line) => (lines[line - 1] ?? "").trim() !== "");
    const inside = lined.filter((line) => read && line >= read.firstLine && line <= read.lastLine);
    fc.assert(
      fc.property(fc.constantFrom(...inside), fc.constantFrom(...keys), (line, key) => {
        const { profile, sections, answers, marks, evidence, titleLines } = edited({
          [recordKey.line(line)]: key,
        });
        const at = [
          ...[...profile, ...(titleLines ? [titleLines] : [])].map(({ firstLine }) => firstLine),
          ...[...sections, ...answers].flatMap(({ paragraphs }) =>
            paragraphs.flatMap(({ ranges }) => ranges.map(({ firstLine }) => firstLine)),
          ),
          ...[...answers.flatMap(({ tools }) => tools), ...marks, ...evidence].map((entry) => entry.line),
        ];
        expect(at.filter((one) => one === line)).toHaveLength(1);
      }),
    );
  });
});

describe("the fields of a record", () => {
  it("are known by their keys alone", () => {
    expect(recordFieldOf("mark:3.2.1", framework)).toEqual({ kind: "mark", item: "3.2.1" });
    for (const key of [
      "",
      "mark",
      "mark:",
      "mark:9.9.9",
      "answer:3.2.1",
      "profile:title",
      "profile:x",
      "line:0",
      "line:1e3",
      "__proto__",
      "title:",
    ])
      expect(recordFieldOf(key, framework), key).toBeNull();
  });

  it("take what they can hold", () => {
    const problem = (key: string, value: string) => {
      const field = recordFieldOf(key, framework);
      if (!field) throw new Error(`No field ${key}`);
      return problemWithField(field, value, framework)?.problem ?? null;
    };
    expect(problem("title", " ")).toBe("titleMissing");
    expect(problem("title", "x".repeat(301))).toBe("tooLong");
    expect(problem("answer:3.2", "w\n".repeat(1_000))).toBeNull();
    expect(problem("answer:3.2", "w\n".repeat(1_001))).toBe("tooManyLines");
    expect(problem("mark:3.2.1", "yes")).toBe("notAnOption");
    expect(problem("mark:3.2.1", "notListed")).toBeNull();
    expect(problem("line:4", "answer:3.2")).toBeNull();
    expect(problem("line:4", "line:5")).toBe("notAnOption");
    expect(problem("line:4", "answer:9.9")).toBe("notAnOption");
    expect(problem("titleKind", "given")).toBeNull();
  });
});
