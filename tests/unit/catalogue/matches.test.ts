/** Where a search stands in a practice: which passages, in which order, named by which question. */
import { describe, expect, it } from "vitest";
import { type MatchRow, toMatch } from "../../../lib/catalogue/matches";
import { needlesOf } from "../../../lib/search/highlight";
import { parseSearchQuery } from "../../../lib/search/query";

const framework = (slug: string, text: string | null) => ({
  slug,
  areas: [
    {
      code: "3",
      slug: "effectiveness",
      title: "Effectiveness",
      questions: [{ code: "3.2", text, prompts: [], items: [] }],
    },
  ],
});
const assessments = [
  { id: 7, framework: framework("grid", "Does it work?") },
  { id: 9, framework: framework("criteria", null) },
];
const row = (
  kind: string,
  code: string | null,
  text: string,
  assessmentId: number | null = null,
): MatchRow => ({
  kind,
  code,
  text,
  assessmentId,
});
const match = (rows: MatchRow[], q: string) =>
  toMatch(rows, { needles: needlesOf(parseSearchQuery(q)), assessments });

describe("toMatch", () => {
  it("names an answer by its question, in the assessment it belongs to", () => {
    const { passages } = match(
      [
        row("answer", "3.2", "mentors", 9),
        row("tool", "3.2", "mentor kit", 7),
        row("section", "context", "mentor"),
      ],
      "mentor",
    );
    expect(passages.map(({ kind, code, question }) => [kind, code, question])).toEqual([
      ["answer", "3.2", { assessment: 1, area: "Effectiveness", text: null }],
      ["tool", "3.2", { assessment: 0, area: "Effectiveness", text: "Does it work?" }],
      ["section", "context", null],
    ]);
  });

  it("puts passages with more of the terms first, then those with more hits, a profile's value last", () => {
    const rows = [
      row("profile", "targetGroup", "women"),
      row("answer", "3.2", "women", 7),
      row("section", "context", "women, women"),
      row("section", "objectives", "women at work"),
    ];
    const { passages, more, counts } = match(rows, "women work");
    expect(passages.map(({ code }) => code)).toEqual(["objectives", "context", "3.2"]);
    expect([more, counts]).toEqual([1, { profile: 1, section: 2, answer: 1, tool: 0 }]);
  });

  it("marks the title apart from the passages, and has none where it does not match", () => {
    const rows = [row("title", null, "Women’s Club"), row("answer", "3.2", "women", 7)];
    expect(match(rows, "women").title).toEqual([
      { text: "Women", hit: true },
      { text: "’s Club", hit: false },
    ]);
    expect(match(rows, "women").passages).toHaveLength(1);
    expect(match(rows, '"women only"')).toEqual({
      title: null,
      counts: { profile: 0, section: 0, answer: 0, tool: 0 },
      passages: [],
      more: 0,
      next: null,
    });
  });

  it("says where the next passage stands that is not beside one shown", () => {
    const rows = [
      row("answer", "3.2", "women, women, women", 7),
      row("section", "context", "women, women"),
      row("section", "objectives", "women too"),
      row("tool", "3.2", "women’s kit", 7),
      row("answer", "3.2", "for women", 9),
    ];
    // The tool stands with the answer that is shown; the other assessment's answer does not.
    expect(match(rows, "women").next).toMatchObject({ kind: "answer", question: { assessment: 1 } });
    expect(match(rows.slice(0, 4), "women").next).toMatchObject({ kind: "tool", code: "3.2" });
    expect(match(rows.slice(0, 3), "women").next).toBeNull();
  });

  it("counts the same words in two assessments once", () => {
    const rows = [row("answer", "3.2", "the same women", 7), row("answer", "3.2", "the same women", 9)];
    expect(match(rows, "women")).toMatchObject({ counts: { answer: 1 }, more: 0 });
  });
});
