/** A practice, and a list of practices, as files. */
import { describe, expect, it } from "vitest";
import { practiceCsv } from "@/lib/exports/practice-csv";
import { practiceRis } from "@/lib/exports/practice-ris";
import { practicesCsv } from "@/lib/exports/practices-csv";
import { practiceView } from "../../fixtures/practice-view";

const visit = { origin: "https://x.example", accessed: "1 May 2026" };
const practice = practiceView({
  slug: "a",
  marks: { "grid@1": { "1.1.1": "met", "1.1.2": "blank", "1.2.1": "notMet" } },
  answers: { "1.1": "=1+1 was said" },
});

describe("a practice as a table", () => {
  const rows = practiceCsv(practice, visit).trimEnd().split("\r\n");

  it("has a row for each answer and item, each state in words, with its line and whole addresses", () => {
    expect(rows.filter((row) => row.startsWith("a,Title of a,item,"))).toHaveLength(4);
    expect(rows).toContain(
      "a,Title of a,item,grid,1,1.1.2,Item 1.1.2,no mark,,,write-up.txt,2,https://x.example/sources/abababababababab?lines=2-2#L2,https://x.example/practices/a,1 May 2026,",
    );
    expect(rows.some((row) => row.includes("2.1.1,Item 2.1.1,not listed,"))).toBe(true);
  });

  it("says on which day something was corrected, beside the row it stands in", () => {
    const assessmentId = practice.assessments[0]?.id ?? 0;
    const corrected = [
      { key: "mark:1.1.2", assessmentId, at: new Date("2026-03-12T23:00:00Z") },
      { key: "mark:1.1.2", assessmentId: assessmentId + 1, at: new Date("2026-04-01T00:00:00Z") },
    ];
    const table = practiceCsv(practice, visit, corrected).trimEnd().split("\r\n");
    expect(table.filter((row) => /,\d{4}-\d\d-\d\d$/.test(row))).toEqual([
      expect.stringMatching(/,1\.1\.2,.*,2026-03-12$/),
    ]);
  });

  it("runs nothing", () => {
    expect(rows.find((row) => row.includes("answer,grid,1,1.1,"))).toContain(",'=1+1 was said,");
  });
});

describe("a list as a table", () => {
  it("has a row for each assessment, its counts adding up", () => {
    const rows = practicesCsv([summary], visit).trimEnd().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toBe(
      'a,\'@title,given,AT; IT,"One, Two",women,,grid,1,1,1,1,1,4,https://x.example/practices/a,1 May 2026',
    );
  });
});

const summary = {
  slug: "a",
  title: "@title",
  titleKind: "given" as const,
  countries: ["AT", "IT"],
  organisations: ["One, Two"],
  targetGroups: ["women"],
  integrationAreas: [],
  assessments: practice.assessments.map(({ id, framework, fingerprint, counts }) => ({
    id,
    framework,
    fingerprint,
    counts,
  })),
};

describe("a reference", () => {
  it("is one record, each field on its line, without an author", () => {
    const ris = practiceRis(
      { ...practice, title: "Two\r\nER  - lines" },
      { origin: visit.origin, day: "2026-05-01" },
    );
    expect(ris.split("\r\n")).toEqual([
      "TY  - ELEC",
      "TI  - Two ER - lines",
      "T2  - Exemplar, catalogue of assessed practices",
      "PB  - Publisher",
      "N1  - Assessed against Criteria grid, version 1",
      "UR  - https://x.example/practices/a",
      "Y2  - 2026/05/01",
      "ER  - ",
      "",
    ]);
  });
});
