/** Every finding is documented, its bad example gives it where it says, and its good example does not. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SEVERITIES } from "../../../lib/writeup/codes";
import { badBytes, diagnosticsPage, findingsIn } from "../../../scripts/lib/diagnostics-page";
import { EXAMPLES } from "../../fixtures/diagnostics";

/** Findings that need more than a text: a file, or a catalogue. Tested in tests/integration/imports and tests/unit/documents. */
const ELSEWHERE = [
  "document-too-large",
  "document-too-slow",
  "unreadable-file",
  "answer-in-other-practice",
  "title-taken",
  "unread-line",
];

describe("the closed list of findings", () => {
  it("has one example for each code", () => {
    expect(EXAMPLES.map(({ code }) => code).sort()).toEqual(Object.keys(SEVERITIES).sort());
  });

  for (const example of EXAMPLES.filter(({ code }) => !ELSEWHERE.includes(code))) {
    it(`gives ${example.code} for its bad example, at its line, and not for its good one`, async () => {
      const findings = await findingsIn(example.bad, badBytes(example));
      const found = findings.filter(({ code }) => code === example.code);
      expect(found.map(({ line }) => line)).toContain(example.line);
      expect(found.every(({ severity }) => severity === SEVERITIES[example.code])).toBe(true);
      expect((await findingsIn(example.good)).map(({ code }) => code)).not.toContain(example.code);
    });
  }

  it("is what docs/diagnostics.md shows", async () => {
    expect(readFileSync("docs/diagnostics.md", "utf8")).toBe(await diagnosticsPage());
  });
});
