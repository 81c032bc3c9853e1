/** Marks that are said in words, in columns, or by signs that nobody understands; and the numbers of criteria. */
import { describe, expect, it } from "vitest";
import { frameworkBySlug, readText } from "../../fixtures/read-seed";

const framework = frameworkBySlug("spring-good-practice");
const [area, , third, fourth] = framework.areas;
const [question, second] = area?.questions ?? [];
if (!area || !third || !fourth || !question || !second) throw new Error("The framework is empty");
const [ITEM = "", NEXT = "", OTHER = ""] = question.items.map(({ text }) => text);
const TYPO = ITEM.replace("participatory", "particpatory");

/** What is read from these lines of a checklist; the first stands at line 5. */
function under(...lines: string[]) {
  const head = [area?.title, question?.text, "We listen.", "Good practice checklist"];
  const { writeUps, diagnostics, lineUses, lines: account } = readText([...head, ...lines].join("\n"));
  const { total, used, blank, boilerplate, reported } = account;
  expect(used + blank + boilerplate + reported).toBe(total);
  const [writeUp] = writeUps;
  return {
    writeUp,
    marks: writeUp?.marks.map(({ item, status, line }) => [item, status, line]),
    warnings: diagnostics
      .filter(({ severity }) => severity !== "note")
      .map(({ code, line, column, endColumn }) => [code, line, column, endColumn]),
    uses: lineUses.slice(4).map(({ as, by }) => (as === "reported" ? by : as)),
  };
}

describe("a mark in words", () => {
  it.each([
    [`Yes: ${ITEM}`, "met"],
    [`yes – ${ITEM}`, "met"],
    [`No — ${ITEM}`, "notMet"],
    [`NO - ${ITEM}`, "notMet"],
    [`No ${ITEM}`, "notMet"],
    [`Not met: ${ITEM}`, "notMet"],
    [`[yes] ${ITEM}`, "met"],
    [`(No) ${ITEM}`, "notMet"],
    [`${ITEM}: Yes`, "met"],
    [`${ITEM} – no`, "notMet"],
    [`${ITEM} (not met)`, "notMet"],
    [`${ITEM} [yes].`, "met"],
    [`${ITEM} Yes`, "met"],
    [`${ITEM}\tNo`, "notMet"],
    [`Met\t${ITEM}`, "met"],
    [`1.1.1 No: ${ITEM}`, "notMet"],
    [`No: 1.1.1 ${ITEM}`, "notMet"],
    [`• Yes – ${ITEM}`, "met"],
    [`– No: ${ITEM}`, "notMet"],
    [`✔ ${ITEM}`, "met"],
    [`✅ ${ITEM}`, "met"],
    [`${ITEM} ✓`, "met"],
    [`${ITEM} [x]`, "met"],
    [`1.1.1. ✓ ${ITEM}`, "met"],
  ])("%j is %s, and nothing is wrong with it", (line, status) => {
    const { marks, warnings } = under(line);
    expect(marks).toEqual([["1.1.1", status, 5]]);
    expect(warnings).toEqual([]);
  });

  it("is read before a wording that is only near, which is said", () => {
    const { marks, warnings } = under(`No: ${TYPO}`);
    expect(marks).toEqual([["1.1.1", "notMet", 5]]);
    expect(warnings.map(([code]) => code)).toEqual(["wording-near"]);
  });
});

describe("a sign that is not understood", () => {
  it.each([
    [`x ${ITEM}`, 1, 2],
    [`- ${ITEM}`, 1, 2],
    [`— ${ITEM}`, 1, 2],
    [`• ${ITEM}`, 1, 2],
    [`☒ ${ITEM}`, 1, 2],
    [`✗ ${ITEM}`, 1, 2],
    [`✘${ITEM}`, 1, 2],
    [`[?] ${ITEM}`, 1, 4],
    [`[ x x ] ${ITEM}`, 1, 8],
    [`[✗] ${ITEM}`, 1, 4],
    [`Partly: ${ITEM}`, 1, 8],
    [`In progress – ${ITEM}`, 1, 14],
    [`(partly) ${ITEM}`, 1, 9],
    [`N/A ${ITEM}`, 1, 4],
    [`${ITEM} (partly)`, ITEM.length + 2, ITEM.length + 10],
    [`${ITEM}\tx`, ITEM.length + 2, ITEM.length + 3],
    [`${ITEM}\t–`, ITEM.length + 2, ITEM.length + 3],
    [`${ITEM} ☒`, ITEM.length + 2, ITEM.length + 3],
    [`${ITEM} n/a`, ITEM.length + 2, ITEM.length + 5],
  ])("leaves the item of %j blank, with a warning at the sign", (line, column, endColumn) => {
    const { marks, warnings, uses, writeUp } = under(line);
    expect(marks).toEqual([["1.1.1", "blank", 5]]);
    expect(warnings).toEqual([["mark-unknown", 5, column, endColumn]]);
    expect(uses).toEqual(["used"]);
    expect(writeUp?.unrecognised).toEqual([]);
  });

  it.each([`Yes – ${ITEM} – no`, `✓ ${ITEM} – no`, `– Yes: ${ITEM}`, `[ ] ${ITEM}: yes`, `${ITEM}\tYes\tNo`])(
    "is what two that differ are: %j",
    (line) => {
      const { marks, warnings } = under(line);
      expect(marks).toEqual([["1.1.1", "blank", 5]]);
      expect(warnings.map(([code]) => code)).toEqual(["mark-unknown"]);
    },
  );

  it("may stand beside a clear mark: words that doubt it leave it open, others are a warning", () => {
    const codes = (line: string) => {
      const { marks, warnings } = under(line);
      return [marks?.map(([, status]) => status), warnings.map(([code]) => code)];
    };
    for (const sign of ["✓ ", "Yes – "]) {
      expect(codes(`${sign}${ITEM} (partly)`)).toEqual([["blank"], ["mark-unknown"]]);
      expect(codes(`${sign}${ITEM} – n/a`)).toEqual([["blank"], ["mark-unknown"]]);
      expect(codes(`${sign}${ITEM} (see 4)`)).toEqual([["met"], ["wording-near"]]);
    }
  });

  it("counts as something said where a form sets the question aside", () => {
    const aside = "Not part of our practice (delete this line to answer the question)";
    expect(under(aside, `☒ ${ITEM}`).marks).toEqual([["1.1.1", "blank", 6]]);
  });
});

describe("a checklist table", () => {
  const head = "Criterion\tYes\tNo\tPartly\tRemarks";

  it("says by its columns what a tick means, and sets its head apart", () => {
    const { marks, warnings, uses } = under(
      head,
      `1.1.1 ${ITEM}\tX\t\t\t`,
      `${NEXT}\t\t✓\t–\t`,
      `${OTHER}\t\t\tx\t`,
    );
    expect(marks).toEqual([
      ["1.1.1", "met", 6],
      ["1.1.2", "notMet", 7],
      ["1.1.3", "blank", 8],
    ]);
    expect(warnings).toEqual([["mark-unknown", 8, OTHER.length + 4, OTHER.length + 5]]);
    expect(uses).toEqual(["boilerplate", "used", "used", "used"]);
  });

  it.each([
    ["two ticks", "\tx\tx\t\t", "blank", ["mark-unknown"]],
    ["a cross under Yes", "\t✗\t\t\t", "blank", ["mark-unknown"]],
    ["a cross under No", "\t\t✗\t\t", "notMet", []],
    ["boxes", "\t☐\t☒\t☐\t", "notMet", []],
    ["empty boxes", "\t☐\t☐\t☐\t", "blank", []],
    ["a dash alone", "\t–\t\t\t", "blank", ["mark-unknown"]],
    ["nothing", "\t\t\t\t", "blank", []],
    ["fewer cells", "\tx", "blank", ["mark-unknown"]],
    ["the other word", "\tNo\t\t\t", "blank", ["mark-unknown"]],
    ["a remark", "\tx\t\t\tsince May", "met", ["stray-line"]],
  ])("with %s", (_what, cells, status, codes) => {
    const { marks, warnings } = under(head, ITEM + cells);
    expect(marks).toEqual([["1.1.1", status, 6]]);
    expect(warnings.map(([code]) => code)).toEqual(codes);
  });

  it("may have its answers before the items, and numbers", () => {
    const { marks, warnings } = under("Yes\tNo\tNo.\tItem", `\tx\t1.1.1\t${ITEM}`, `x\t\t1.1.2\t${NEXT}`);
    expect([marks, warnings]).toEqual([
      [
        ["1.1.1", "notMet", 6],
        ["1.1.2", "met", 7],
      ],
      [],
    ]);
  });

  it("keeps a ticked row that is no item", () => {
    const { marks, uses, writeUp } = under(head, "An item of our own\t\tx\t\t");
    expect([marks, uses]).toEqual([[], ["boilerplate", "item-unrecognised"]]);
    expect(writeUp?.unrecognised).toMatchObject([{ text: "An item of our own", mark: "–" }]);
  });

  it("may have the question in its head", () => {
    const text = [area.title, `${question.text}\tYes\tNo`, `${ITEM}\t\tx`].join("\n");
    const { writeUps } = readText(text);
    expect(writeUps[0]).toMatchObject({
      answers: [{ question: "1.1", paragraphs: [] }],
      marks: [{ item: "1.1.1", status: "notMet" }],
    });
  });

  it("may have its head line by line, directly above an item or, where it is more than one, a question", () => {
    const read = (...lines: string[]) => {
      const { writeUps, lineUses } = readText([area.title, question.text, "We listen.", ...lines].join("\n"));
      const said = writeUps[0]?.answers[0]?.paragraphs.map(({ text }) => text);
      return [said, lineUses.slice(3, 3 + lines.length - 1).map(({ as }) => as)];
    };
    const apart = (count: number) => [["We listen."], Array(count).fill("boilerplate")];
    expect(read("Criterion", "Assessment", "Remarks", `✓ ${ITEM}`)).toEqual(apart(3));
    expect(read("Checklist", `✓ ${ITEM}`)).toEqual(apart(1));
    expect(read("Yes", "No", ITEM)).toEqual(apart(2));
    expect(read("Criterion", "Yes", "No", second.text ?? "")).toEqual(apart(3));
    expect(read("Yes", ITEM)).toEqual([["We listen.", "Yes"], ["used"]]);
    expect(read("Criteria", "They are ours.")).toEqual([
      ["We listen.", "Criteria", "They are ours."],
      ["used"],
    ]);
  });
});

describe("the number of a criterion", () => {
  it.each([
    ["3. Effectiveness", "3."],
    ["3 Effectiveness", "3."],
    ["Area 3: Effectiveness", "3."],
    ["4. Sustainability", "4."],
    ["4) Sustainability", "4."],
  ])("%j is the heading of its area", (heading) => {
    const asked = framework.areas.find(({ title }) => heading.endsWith(title))?.questions[0];
    const { writeUps, diagnostics, lineUses } = readText([heading, asked?.text, "We do."].join("\n"));
    expect(writeUps[0]?.answers.map((answer) => answer.question)).toEqual([asked?.code]);
    expect(lineUses[0]).toEqual({ as: "used", by: `write-up 1, area ${asked?.code.split(".")[0]}` });
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it.each([
    `1.1 ${question.text}`,
    `1.1. ${question.text}`,
    `Q1.1: ${question.text}`,
    `(1.1) ${question.text}`,
  ])("%j is the question, and no warning", (asked) => {
    const { writeUps, diagnostics } = readText([area.title, asked, "We do."].join("\n"));
    expect(writeUps[0]?.answers.map((answer) => answer.question)).toEqual(["1.1"]);
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("is reported where it is another's", () => {
    const text = [area.title, `2.3 ${question.text}`, "We do.", `7. ${third.title}`, `✓ 3.1.2 ${ITEM}`].join(
      "\n",
    );
    const { writeUps, diagnostics } = readText(text);
    expect(writeUps[0]?.marks).toEqual([{ item: "1.1.1", status: "met", line: 5 }]);
    const near = diagnostics.filter(({ code }) => code === "wording-near");
    expect(near.map(({ line, expected }) => [line, expected])).toEqual([
      [2, `1.1 ${question.text}`],
      [4, `3 ${third.title}`],
      [5, `1.1.1 ${ITEM}`],
    ]);
  });
});
