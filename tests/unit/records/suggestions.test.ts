import { describe, expect, it } from "vitest";
import { fieldsByLine } from "@/lib/records/places";
import { suggestionsFor } from "@/lib/records/suggestions";
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
