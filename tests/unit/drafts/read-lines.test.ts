import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOfText, readLines, textOfLines } from "../../../lib/drafts/read-lines";
import { frameworkBySlug, frameworks, readSeed, seedLines } from "../../fixtures/read-seed";

const spring = frameworkBySlug("spring-good-practice");

it("without a choice reads as every import does", () => {
  expect(readLines(seedLines("003"), { frameworks, chosen: null, findings: [] })).toEqual(readSeed("003"));
});

it("by chosen criteria that are not in it reports every line that is not blank, and the account closes", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,12}$/), { minLength: 1, maxLength: 30 }), (lines) => {
      const reading = readLines(lines, { frameworks, chosen: spring, findings: [] });
      expect(reading.writeUps).toMatchObject([
        { ordinal: 1, firstLine: 1, lastLine: lines.length, marks: [] },
      ]);
      const said = lines.filter((line) => line.trim() !== "").length;
      expect(reading.lines).toEqual({
        total: lines.length,
        used: 0,
        blank: lines.length - said,
        boilerplate: 0,
        reported: said,
      });
      expect(reading.diagnostics).toHaveLength(said);
    }),
  );
});

it("keeps the heads and feet of pages apart, whatever was chosen", () => {
  const running = {
    code: "running-lines-apart",
    severity: "note",
    line: 2,
    endLine: 3,
    message: "",
  } as const;
  const findings = [{ ...running, column: 1, endColumn: 1 }];
  const reading = readLines(["Text", "Page 1", "Page 2"], { frameworks, chosen: spring, findings });
  expect(reading.lineUses.map(({ as }) => as)).toEqual(["reported", "boilerplate", "boilerplate"]);
});

it("gives the lines that were stored", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\n]{0,9}$/), { minLength: 1 }), (lines) => {
      fc.pre(lines.length > 1 || lines[0] !== "");
      expect(linesOfText(textOfLines(lines))).toEqual(lines);
    }),
  );
});
