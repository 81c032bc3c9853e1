/** Which lines of a document stand on which write-up's page. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { pageLines } from "../../../lib/drafts/page-lines";
import { readDocument } from "../../../lib/writeup/read";
import { frameworks, seedLines } from "../../fixtures/read-seed";

it("each line stands on one page, and a write-up's own lines on its own, whatever surrounds the write-ups", () => {
  const document = seedLines("001");
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (before, after) => {
      const around = (count: number) =>
        Array.from({ length: count }, (_, index) => `Somebody’s words ${index}`);
      const reading = readDocument([...around(before), ...document, ...around(after)], frameworks);
      const pages = reading.writeUps.map(({ ordinal }) => pageLines(reading, ordinal));
      let next = 1;
      for (const [index, { firstLine, lastLine }] of pages.entries()) {
        const own = reading.writeUps[index];
        expect(firstLine).toBe(next);
        expect(firstLine).toBeLessThanOrEqual(own?.firstLine ?? 0);
        expect(lastLine).toBeGreaterThanOrEqual(own?.lastLine ?? 0);
        next = lastLine + 1;
      }
      expect(next).toBe(reading.lineUses.length + 1);
    }),
    { numRuns: 20 },
  );
});

it("no other write-up has a page", () => {
  const reading = readDocument(seedLines("003"), frameworks);
  expect(() => pageLines(reading, 2)).toThrow("2");
});
