/** The grid, construct by construct: where write-ups begin, what stands on top, which lines are what. */
import { describe, expect, it } from "vitest";
import { readText } from "../../fixtures/read-seed";

const AREAS = [
  "Inclusivity & Participation",
  "Relevance & Complementarity",
  "Effectiveness",
  "Sustainability",
  "Partnership & Collaboration",
];
const Q11 = "Does the practice ensure that its services are accessible and responsive to diverse groups?";
const Q31 = "Is the practice adequately planned and based on a comprehensive design?";
const Q32 = "Does the practice regularly monitor implementation and evaluate its results?";
const I311 =
  "Aim for actions that achieve observable outcomes among the target group or contribute to changes during the implementation of the action.";
const I312 = "Make sure that the objectives and planned results of the activity are feasible and clear.";
const read = (...lines: string[]) => readText(lines.join("\n"));
const codes = (...lines: string[]) => read(...lines).diagnostics.map(({ code }) => code);

describe("where write-ups begin", () => {
  const body = [AREAS[0], Q11, "An answer.", AREAS[2], Q31, "Another."] as string[];

  it("starts one at each heading of the first area", () => {
    expect(read(...body, ...body).writeUps).toHaveLength(2);
  });

  it("starts one where the areas start over, though the first area is missing", () => {
    const { writeUps } = read(...body, AREAS[1] as string, AREAS[2] as string, Q31, "A third.");
    expect(writeUps.map(({ answers }) => answers.map(({ question }) => question))).toEqual([
      ["1.1", "3.1"],
      ["3.1"],
    ]);
  });

  it("does not start one at the page heading, nor at the same area's heading again", () => {
    expect(read("Good Practice Criteria", ...body).writeUps).toHaveLength(1);
    const repeated = read(AREAS[2] as string, Q31, "One.", AREAS[2] as string, Q32, "Two.");
    expect(repeated.writeUps).toHaveLength(1);
    expect(repeated.diagnostics.map(({ code }) => code)).toContain("area-repeated");
  });

  it("takes two headings of the first area with nothing between them for one", () => {
    expect(read(AREAS[0] as string, ...body).writeUps).toHaveLength(1);
  });

  it("starts one after the site's footer", () => {
    const footer = ["Consortium", "Associate", "Contact: a@b.example", "© SPRING. All rights reserved."];
    const { writeUps, lineUses } = read(...body, ...footer, AREAS[3] as string);
    expect(writeUps).toHaveLength(2);
    expect(lineUses.slice(6, 10).map(({ as }) => as)).toEqual(Array(4).fill("boilerplate"));
  });

  it("does not take the word “Partners” in an answer for a footer", () => {
    const { writeUps } = read(AREAS[0] as string, Q11, "Partners", "They meet every week.");
    expect(writeUps[0]?.answers[0]?.paragraphs.map(({ text }) => text)).toEqual([
      "Partners",
      "They meet every week.",
    ]);
  });
});

describe("what stands on top", () => {
  it("reads a title and field labels with and without values", () => {
    const { writeUps, diagnostics } = read(
      "Queer Base",
      "COUNTRY",
      "Austria",
      "PROJECT STARTS",
      "FUNDING: AMIF",
      "WEBSITE",
      "https://a.example",
      "https://b.example",
      "Good Practice Criteria",
      AREAS[0] as string,
      Q11,
      "An answer.",
    );
    expect(writeUps[0]).toMatchObject({
      title: "Queer Base",
      titleKind: "given",
      titleLines: { firstLine: 1, lastLine: 1 },
    });
    expect(writeUps[0]?.profile.map(({ field, value, firstLine }) => [field, value, firstLine])).toEqual([
      ["country", "Austria", 3],
      ["funding", "AMIF", 5],
      ["website", "https://a.example", 7],
      ["website", "https://b.example", 8],
    ]);
    expect(diagnostics.find(({ code }) => code === "label-without-value")?.line).toBe(4);
  });

  it("reads the second write-up's title after the first one's checklist", () => {
    const { writeUps } = read(
      AREAS[2] as string,
      Q31,
      "An answer.",
      "Good practice checklist",
      `✓ ${I311}`,
      "",
      "Another practice",
      AREAS[0] as string,
      Q11,
      "An answer.",
    );
    expect(writeUps.map(({ title }) => title)).toEqual([null, "Another practice"]);
    expect(writeUps[0]?.lastLine).toBe(5);
  });

  it("reads a title above a page heading after an answer, and leaves the answer whole", () => {
    const { writeUps } = read(
      AREAS[2] as string,
      Q31,
      "First paragraph.",
      "Second paragraph.",
      "Another practice",
      "Good Practice Criteria",
      AREAS[0] as string,
      Q11,
      "An answer.",
    );
    expect(writeUps[0]?.answers[0]?.paragraphs).toHaveLength(2);
    expect(writeUps[1]?.title).toBe("Another practice");
  });

  it("never takes the prose of an answer for a title", () => {
    const { writeUps } = read(
      AREAS[2] as string,
      Q31,
      "First paragraph.",
      "Queer Base is a practice.",
      AREAS[0] as string,
      Q11,
      "An answer.",
    );
    expect(writeUps.map(({ title }) => title)).toEqual([null, null]);
    expect(writeUps[0]?.answers[0]?.paragraphs).toHaveLength(2);
  });
});

describe("evidence", () => {
  const under = (...lines: string[]) =>
    read(AREAS[2] as string, Q31, "An answer.", "Good practice checklist", ...lines);

  it("belongs to the item above it, line by line", () => {
    const { writeUps, lineUses, diagnostics } = under(
      `✓ ${I311}`,
      "Evidence: The report of 2024",
      "",
      "EVIDENCE : https://a.example",
      I312,
      "Evidence:",
      "evidence: \\Effectiveness",
    );
    expect(writeUps[0]?.evidence).toEqual([
      { item: "3.1.1", text: "The report of 2024", line: 6 },
      { item: "3.1.1", text: "https://a.example", line: 8 },
      { item: "3.1.2", text: "\\Effectiveness", line: 11 },
    ]);
    expect(lineUses.slice(5)).toEqual(
      [1, 0, 1, 2, 3, 3].map((n) =>
        n === 0
          ? { as: "blank", by: null }
          : n === 2
            ? { as: "used", by: "write-up 1, mark 3.1.2" }
            : { as: "used", by: `write-up 1, evidence ${n === 1 ? "3.1.1" : "3.1.2"}` },
      ),
    );
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("stands nowhere else: above the items, below what is no item, in an answer", () => {
    const { writeUps, lineUses } = read(
      AREAS[2] as string,
      Q31,
      "Evidence: in an answer",
      "Inspiring tools:",
      "Evidence: in a tool",
      "Good practice checklist",
      "Evidence: before any item",
      "✓ Something else",
      "Evidence: below what is no item",
    );
    expect(writeUps[0]).toMatchObject({
      evidence: [],
      answers: [
        { paragraphs: [{ text: "Evidence: in an answer" }], tools: [{ text: "Evidence: in a tool" }] },
      ],
    });
    expect([lineUses[6]?.by, lineUses[8]?.by]).toEqual(["stray-line", "stray-line"]);
  });
});

describe("lines of a checklist", () => {
  const under = (...lines: string[]) =>
    read(AREAS[2] as string, Q31, "An answer.", "Good practice checklist", ...lines).writeUps[0];

  it.each([
    [`✓ ${I311}`, "met"],
    [`– ${I311}`, "notMet"],
    [`− ${I311}`, "notMet"],
    [`✓${I311}`, "met"],
    [`  \u00a0✓\u00a0${I311}`, "met"],
    [`✓\ufe0f ${I311}`, "met"],
    [`✓- ${I311}`, "met"],
    [I311, "blank"],
    [`✓ ${I311.replace(/\.$/, "")}`, "met"],
    [`✓ ${I311.toUpperCase()}`, "met"],
    [`✓ ${I311.replace("observable", "obsrvable")}`, "met"],
  ])("reads %j as %s", (line, status) => {
    expect(under(line)?.marks).toEqual([{ item: "3.1.1", status, line: 5 }]);
  });

  it.each([
    ["[ ]", "blank"],
    ["[]", "blank"],
    ["[\u00a0\u00a0]", "blank"],
    ["☐", "blank"],
    ["[x]", "met"],
    ["[X]", "met"],
    ["[✓]", "met"],
    ["[ v ]", "met"],
    ["[V]", "met"],
    ["☑", "met"],
    ["[✓\ufe0e]", "met"],
    ["- [x]", "met"],
    ["[-]", "notMet"],
    ["[–]", "notMet"],
    ["[−]", "notMet"],
    ["[ — ]", "notMet"],
  ])("reads the form's box %j as %s, and finds nothing wrong with it", (sign, status) => {
    const { writeUps, diagnostics } = read(
      AREAS[2] as string,
      Q31,
      "An answer.",
      "Good practice checklist",
      `${sign}\t${I311}`,
      `${sign}${I312.replace("feasible", "feasable")}`,
    );
    expect(writeUps[0]?.marks.map(({ item, status: read }) => [item, read])).toEqual([
      ["3.1.1", status],
      ["3.1.2", status],
    ]);
    expect(diagnostics.filter(({ line, severity }) => line === 5 && severity !== "note")).toEqual([]);
  });

  it("takes a box before anything but an item for text, as before", () => {
    const { writeUps, lineUses } = read(
      AREAS[2] as string,
      Q31,
      "[x] Both sides sit on the committee.",
      "☑ done",
      `[x] ${Q32}`,
      "Good practice checklist",
      "[x] An item of our own",
    );
    expect(writeUps[0]?.answers[0]?.paragraphs).toHaveLength(3);
    expect(writeUps[0]?.unrecognised).toEqual([]);
    expect(lineUses[6]?.by).toBe("stray-line");
  });

  it("reads evidence below an item whose sign is not understood", () => {
    expect(under(`- ${I311}`, "Evidence: The report")?.evidence).toEqual([
      { item: "3.1.1", text: "The report", line: 6 },
    ]);
  });

  it("takes the first words of an item, alone, for no item", () => {
    const writeUp = under(`✓ ${I311.slice(0, 60)}`);
    expect(writeUp?.marks).toEqual([]);
    expect(writeUp?.unrecognised).toHaveLength(1);
  });

  it("counts by the first mark, whatever follows", () => {
    expect(under(`– ${I312}`, `✓ ${I312}`, I312)?.marks).toEqual([
      { item: "3.1.2", status: "notMet", line: 5 },
    ]);
  });

  it("knows questions that do not end with a question mark, and “and” for “&”", () => {
    expect(
      read("Inclusivity and Participation", Q11.replace("?", "")).writeUps[0]?.answers.map(
        ({ question }) => question,
      ),
    ).toEqual(["1.1"]);
  });

  it("does not look for near wordings among very short lines", () => {
    expect(codes(AREAS[2] as string, Q31, "Effect.")).not.toContain("wording-near");
  });
});
