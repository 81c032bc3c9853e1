import { describe, expect, it } from "vitest";
import { passagesOf } from "../../../lib/search/passages";

const practice = {
  id: 7,
  title: "Title",
  profile: [
    { field: "country", value: "IT", asSourced: null },
    { field: "targetGroup", value: "women", asSourced: "Women and girls" },
    { field: "contact", value: "g.rossi@example.org", asSourced: null },
    { field: "focus", value: " ", asSourced: null },
  ],
  sections: [
    {
      key: "context",
      heading: "Context",
      paragraphs: [{ text: "Here.", ranges: [], footnotes: [{ text: "A note" }] }],
    },
  ],
  assessments: [
    {
      id: 3,
      answers: [
        {
          heading: null,
          paragraphs: [{ text: "One" }, { text: "Two" }],
          tools: [{ text: "Tool", line: 4 }],
          question: { code: "3.2" },
        },
        { heading: null, paragraphs: [], tools: [], question: { code: "3.3" } },
      ],
    },
  ],
};

describe("passagesOf", () => {
  it("has a passage for each title, value, section, answer and tool, says where it stands, and hides addresses", () => {
    const rows = passagesOf(practice).map(({ assessmentId, kind, code, text }) => [
      assessmentId,
      kind,
      code,
      text,
    ]);
    expect(rows).toEqual([
      [null, "title", null, "Title"],
      [null, "profile", "country", "Italy"],
      [null, "profile", "targetGroup", "women\n\nWomen and girls"],
      [null, "profile", "contact", "•.•••••@•••••••.•••"],
      [null, "section", "context", "Context\n\nHere.\n\nA note"],
      [3, "answer", "3.2", "One\n\nTwo"],
      [3, "tool", "3.2", "Tool"],
    ]);
  });

  it("does not take JSON of another shape for text", () => {
    const broken = { ...practice, sections: [{ key: "context", heading: "Context", paragraphs: "text" }] };
    expect(() => passagesOf(broken)).toThrow();
  });
});
