import fc from "fast-check";
import { expect, it } from "vitest";
import { takeInAccount, takenLines } from "../../../lib/drafts/account";
import { runsOf } from "../../../lib/imports/runs";
import type { LineUse } from "../../../lib/writeup/tree";

const use = fc.constantFrom<LineUse>(
  { as: "used", by: "write-up 1, title" },
  { as: "used", by: "write-up 1, 3.1 answer" },
  { as: "blank", by: null },
  { as: "boilerplate", by: "site footer" },
  { as: "reported", by: "unread-line" },
);

function accountOf(uses: LineUse[]) {
  const count = (as: LineUse["as"]) => uses.filter((one) => one.as === as).length;
  return {
    total: uses.length,
    used: count("used"),
    blank: count("blank"),
    boilerplate: count("boilerplate"),
    reported: count("reported"),
  };
}

it("has the lines that were taken as used, and closes as if they had been read so", () => {
  fc.assert(
    fc.property(
      fc.array(use, { minLength: 1, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 45 })),
      (uses, lines) => {
        const reading = { lines: accountOf(uses), runs: runsOf(uses), diagnostics: [] };
        const taken = lines.map((line) => ({ line, by: "an editor" }));
        const expected = uses.map((one, i) =>
          lines.includes(i + 1) && (one.as === "reported" || one.as === "boilerplate")
            ? ({ as: "used", by: "an editor" } as const)
            : one,
        );
        expect(takeInAccount(reading, taken)).toEqual({
          lines: accountOf(expected),
          runs: runsOf(expected),
          diagnostics: [],
        });
      },
    ),
  );
});

it("takes only what edits take as something", () => {
  const edits = { "line:7": { value: "mark:3.2.5" }, "line:9": { value: "" }, title: { value: "T" } };
  expect(takenLines(edits, 2)).toEqual([{ line: 7, by: "write-up 2, mark 3.2.5 (taken by an editor)" }]);
});
