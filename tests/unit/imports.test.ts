/** Pure parts of importing: the published schema, stored runs, drafts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { targetGroupTerms } from "../../lib/catalogue/target-groups";
import { profileFromFacts, profileFromWriteUp } from "../../lib/imports/draft";
import { practiceFactsSchema } from "../../lib/imports/facts";
import { reportSchema } from "../../lib/imports/report";
import { runsOf } from "../../lib/imports/runs";
import { slugOf } from "../../lib/shared/slug";
import { readText } from "../fixtures/read-seed";

describe("the import report", () => {
  it("has the shape that docs/import-report.schema.json publishes", () => {
    expect(JSON.parse(readFileSync("docs/import-report.schema.json", "utf8"))).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(reportSchema))),
    );
  });
});

describe("runs of lines", () => {
  it("join neighbours of one use and leave no gap", () => {
    const uses = [
      { as: "used", by: "a" },
      { as: "used", by: "a" },
      { as: "blank", by: null },
      { as: "used", by: "b" },
    ] as const;
    expect(runsOf(uses)).toEqual([
      { firstLine: 1, lastLine: 2, as: "used", by: "a" },
      { firstLine: 3, lastLine: 3, as: "blank", by: null },
      { firstLine: 4, lastLine: 4, as: "used", by: "b" },
    ]);
  });
});

describe("target groups", () => {
  it.each([
    ["Women", ["women"]],
    ["Migrant children", ["children and young people"]],
    ["Undocumented workers, which may include trafficked persons", ["irregular migrants", "labour migrants"]],
    ["Refugees; women.", ["refugees and asylum seekers", "women"]],
    ["People of the neighbourhood", []],
  ])("%s → %j", (printed, terms) => {
    expect(targetGroupTerms(printed)).toEqual(terms);
  });
});

describe("profile drafts", () => {
  const profile = (...lines: string[]) => {
    const writeUp = readText(
      [
        ...lines,
        "Inclusivity & Participation",
        "Does the practice involve the active participation of the receiving society?",
        "Yes.",
      ].join("\n"),
    ).writeUps[0];
    if (!writeUp) throw new Error("not read");
    return profileFromWriteUp(writeUp, "s", "Queer Base").map(({ field, value, asSourced, firstLine }) => [
      field,
      value,
      asSourced,
      firstLine,
    ]);
  };

  it("take countries apart and keep the print", () => {
    expect(profile("Queer Base", "COUNTRY", "Italy and Spain")).toEqual([
      ["title", "Queer Base", null, 1],
      ["country", "IT", "Italy and Spain", 3],
      ["country", "ES", "Italy and Spain", 3],
    ]);
  });

  it("keep a country field of which a part is unknown as printed, and guess nothing", () => {
    expect(profile("Queer Base", "COUNTRY: Italy and the Alps")[1]).toEqual([
      "other",
      "Italy and the Alps",
      null,
      2,
    ]);
  });

  it("make a differing title another name", () => {
    expect(profile("Base of Queers")[0]).toEqual(["otherName", "Base of Queers", null, 1]);
  });

  it("give a fact its evidence, and its least certain confidence", () => {
    const facts = practiceFactsSchema.parse({
      document: "a.txt",
      ordinal: 1,
      slug: "a",
      title: "A",
      titleKind: "given",
      countries: ["IT"],
      organisation: null,
      integrationAreas: [],
      period: null,
      website: null,
      targetGroups: [],
      targetGroupsAsSourced: [],
      targetGroupsSourcedFrom: null,
      evidence: [
        { field: "country", source: "one", confidence: "certain" },
        { field: "country", source: "two", confidence: "likely" },
      ],
    });
    expect(
      profileFromFacts(facts).map(({ field, value, evidence, confidence }) => [
        field,
        value,
        evidence,
        confidence,
      ]),
    ).toEqual([
      ["title", "A", null, null],
      ["country", "IT", "one; two", "likely"],
    ]);
  });
});

describe("addresses out of titles", () => {
  it.each([
    ["Ukrainian Women’s Club", "ukrainian-womens-club"],
    ["  Łódź – Fundación (2) ", "lodz-fundacion-2"],
    ["日本", ""],
    ["a".repeat(100), "a".repeat(70)],
    [`${"word ".repeat(30)}`, "word-".repeat(14).slice(0, -1)],
  ])("%j → %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
