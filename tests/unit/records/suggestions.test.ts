import { describe, expect, it } from "vitest";
import { editWriteUp } from "@/lib/records/edit-write-up";
import { fieldsByLine } from "@/lib/records/places";
import { suggestionsFor } from "@/lib/records/suggestions";
import { signOf } from "@/lib/records/take-line";
import { frameworkBySlug, readSeed, readText, seedLines } from "../../fixtures/read-seed";

const framework = frameworkBySlug("spring-good-practice");

/** What is suggested for each finding of this kind in a text. */
function suggested(text: string, code: string) {
  const { writeUps, diagnostics } = readText(text);
  const [writeUp] = writeUps;
  if (!writeUp) throw new Error("Nothing was read");
  return diagnostics
    .filter((found) => found.code === code)
    .map((found) =>
      suggestionsFor(found, { text: text.split("\n")[found.line - 1] ?? "", writeUp, framework }),
    );
}

const [area] = framework.areas;
const [question] = area?.questions ?? [];
const [item, next] = question?.items ?? [];
if (!area || !question || !item || !next) throw new Error("The framework is empty");
const form = (...checklist: string[]) =>
  [
    framework.printedHeading,
    area.title,
    question.text,
    "We listen.",
    "Good practice checklist",
    ...checklist,
  ].join("\n");

describe("what can be done about a finding", () => {
  it("a marked line that is like an item can be taken as that item, first of all", () => {
    const words = item.text.split(" ");
    const like = [...words.slice(0, -4), "and", "so", "on", "it", "goes"].join(" ");
    const [first] = suggested(form(`✓ ${next.text}`, `✓ ${like}`), "item-unrecognised");
    expect(first?.[0]).toEqual({
      kind: "line",
      key: "line:7",
      value: `mark:${item.code}`,
      code: item.code,
      text: item.text,
    });
  });

  it("an item that has its mark is not suggested again", () => {
    const [first] = suggested(form(`✓ ${item.text}`, "✓ Something else altogether"), "item-unrecognised");
    expect(first?.filter(({ kind }) => kind === "line").map(({ value }) => value)).not.toContain(
      `mark:${item.code}`,
    );
  });

  it.each(["✗", "☒", "x", "-", "Partly:"])("what %j was meant for can be said, both ways", (sign) => {
    const [first] = suggested(form(`✓ ${next.text}`, `${sign} ${item.text}`), "mark-unknown");
    const about = { kind: "mark", key: `mark:${item.code}`, code: item.code, text: item.text };
    expect(first).toEqual([
      { ...about, value: "met" },
      { ...about, value: "notMet" },
    ]);
  });

  it("what was said of a sign is the item's mark, and the other can still be taken", () => {
    const text = form(`✗ ${item.text}`);
    const { writeUps, diagnostics } = readText(text);
    const [writeUp] = writeUps;
    const found = diagnostics.find(({ code }) => code === "mark-unknown");
    if (!writeUp || !found) throw new Error("Nothing was read");
    const [met] = suggestionsFor(found, { text, writeUp, framework });
    const said = editWriteUp(
      writeUp,
      { [met?.key ?? ""]: met?.value ?? "" },
      { framework, textOf: () => "" },
    );
    expect(said.marks).toEqual([{ item: item.code, status: "met", line: 6 }]);
    const left = suggestionsFor(found, { text, writeUp: said, framework });
    expect(left.map(({ value }) => value)).toEqual(["notMet"]);
  });

  it("a ticked row of a table that is taken as an item keeps its mark", () => {
    const text = form("Criterion\tYes\tNo", "Something like it\t\tx");
    const { writeUps } = readText(text);
    const textOf = (line: number) => text.split("\n")[line - 1] ?? "";
    const [writeUp] = writeUps;
    const taken = writeUp && editWriteUp(writeUp, { "line:7": `mark:${item.code}` }, { framework, textOf });
    expect(taken?.marks).toEqual([{ item: item.code, status: "notMet", line: 7 }]);
  });

  it.each([
    ["No: we never did", "notMet"],
    ["1.2 Yes – we did", "met"],
    ["We did (no)", "notMet"],
    ["We did\tYes", "met"],
    ["Yes: we did – no", "blank"],
    ["We have said no", "blank"],
    ["No Sundays", "blank"],
    ["☒ We did", "blank"],
  ])("the sign of %j, taken as an item, is %s", (text, status) => expect(signOf(text)).toBe(status));

  it("of two marks the other can be taken", () => {
    const [first] = suggested(form(`✓ ${item.text}`, `– ${item.text}`), "item-conflict");
    expect(first).toEqual([
      { kind: "otherMark", key: `mark:${item.code}`, value: "notMet", code: item.code },
    ]);
  });
});

it("every line that was read into a field leads to it, and no other does", () => {
  const { writeUps, lineUses } = readSeed("001");
  const lines = seedLines("001");
  for (const writeUp of writeUps) {
    const fields = fieldsByLine(writeUp);
    for (const [line, key] of fields) {
      expect(lineUses[line - 1]?.as, `line ${line} (${key}): ${lines[line - 1]}`).toBe("used");
    }
    const marked = writeUp.marks.map(({ line }) => fields.get(line));
    expect(marked).toEqual(writeUp.marks.map(({ item: code }) => `mark:${code}`));
  }
});
