/** Labels that others write in fact boxes and tables of their own, and what is no value of the label above. */
import { describe, expect, it } from "vitest";
import { frameworkBySlug, readText } from "../../fixtures/read-seed";

const [area] = frameworkBySlug("spring-good-practice").areas;
const [question] = area?.questions ?? [];
if (!area || !question) throw new Error("The framework is empty");

describe("labels of others", () => {
  const profile = (...lines: string[]) => {
    const { writeUps, diagnostics } = readText(
      ["Cooking", ...lines, area.title, question.text, "We do."].join("\n"),
    );
    return {
      profile: writeUps[0]?.profile.map(({ field, label, value }) => [field, label, value]),
      stray: diagnostics.filter(({ code }) => code === "stray-line").map(({ line }) => line),
    };
  };

  it.each([
    ["Implementing organisation", "organisation"],
    ["Implemented by", "organisation"],
    ["Run by", "organisation"],
    ["Lead organization", "organisation"],
    ["City", "other"],
    ["Town", "other"],
    ["Place", "other"],
    ["Period", "period"],
    ["Duration", "period"],
    ["Dates", "period"],
    ["Countries", "country"],
    ["Beneficiaries", "targetGroup"],
    ["Target groups", "targetGroup"],
    ["Web", "website"],
    ["Link", "website"],
  ])("%j is %s, with a colon or in a row", (label, field) => {
    for (const line of [`${label}: something`, `${label}\tsomething`])
      expect(profile("Country: Italy", line)).toEqual({
        profile: [
          ["country", "COUNTRY", "Italy"],
          [field, label.toUpperCase(), "something"],
        ],
        stray: [],
      });
  });

  it("what has a label of its own is no value of the one above, but for telephone numbers and the like", () => {
    expect(profile("Country: Italy", "Malta", "Lead partner: Caritas", "Caritas")).toEqual({
      profile: [
        ["country", "COUNTRY", "Italy"],
        ["country", "COUNTRY", "Malta"],
      ],
      stray: [4, 5],
    });
    expect(profile("CONTACT DETAILS", "Phone: 123").profile).toEqual([
      ["contact", "CONTACT DETAILS", "Phone: 123"],
    ]);
    expect(profile("Country: Italy", "\\Lead partner: x").profile?.at(-1)).toEqual([
      "country",
      "COUNTRY",
      "Lead partner: x",
    ]);
  });
});
