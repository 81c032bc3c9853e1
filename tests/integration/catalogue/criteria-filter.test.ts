/** Filters by criterion, against a recount by brute force, against the counts of the criteria's pages, and their query plans. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CriterionKey, criterionKeys } from "../../../lib/catalogue/criterion-filter";
import { emptyFilter, type PracticeFilter } from "../../../lib/catalogue/filters";
import { findPractices } from "../../../lib/catalogue/queries";
import { candidatesStatement, facetStatement, pageStatement } from "../../../lib/catalogue/queries-browse";
import { practiceConditions } from "../../../lib/catalogue/queries-filter";
import type { Db } from "../../../lib/db/client";
import { type Sql, sql } from "../../../lib/db/sql";
import { countItemStates } from "../../../lib/frameworks/queries";
import { markOf, type SyntheticPractice, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let db: Db;
let practices: SyntheticPractice[];

beforeAll(async () => {
  ({ db } = freshDatabase());
  practices = await writeSyntheticCatalogue(db, 120);
});

const filter = (parts: Partial<PracticeFilter>): PracticeFilter => ({
  ...emptyFilter,
  pageSize: 100,
  ...parts,
});

/** The items of grid-one in its order, as the fixture numbers them; questions 1.1 and 1.2 have answers. */
const items = ["1.1", "1.2", "2.1", "2.2"].flatMap((question) =>
  [1, 2, 3].map((item) => `${question}.${item}`),
);

function holds(practice: SyntheticPractice, key: CriterionKey, value: string): boolean {
  const [framework = "", code = ""] = value.split(":");
  if (!practice.framework.includes(framework)) return false;
  if (key === "answers") return ["1.1", "1.2"].includes(code);
  return (markOf(practice.id, items.indexOf(code)) ?? "notListed") === key;
}

function recount(wanted: PracticeFilter): string[] {
  return practices
    .filter((practice) => practice.framework.length > 0)
    .filter(
      ({ country }) => wanted.country.length === 0 || wanted.country.some((code) => country.includes(code)),
    )
    .filter(({ answers }) => wanted.q === "" || answers.some((text) => text.split(" ").includes(wanted.q)))
    .filter((practice) =>
      criterionKeys.every((key) => wanted[key].every((value) => holds(practice, key, value))),
    )
    .map(({ slug }) => slug)
    .sort();
}

const cases: [name: string, parts: Partial<PracticeFilter>, finds: boolean][] = [
  ["an item met", { met: ["grid-one:1.1.1"] }, true],
  ["an item not met", { notMet: ["grid-one:1.1.1"] }, true],
  ["no mark for an item", { blank: ["grid-one:2.2.3"] }, true],
  ["an item not listed", { notListed: ["grid-one:1.1.1"] }, true],
  ["two items met", { met: ["grid-one:1.1.1", "grid-one:1.1.3"] }, true],
  ["two items never met together", { met: ["grid-one:1.1.1", "grid-one:1.1.2"] }, false],
  ["one met and another not listed", { met: ["grid-one:1.1.1"], notListed: ["grid-one:1.1.2"] }, true],
  ["the same item met and not met", { met: ["grid-one:1.1.1"], notMet: ["grid-one:1.1.1"] }, false],
  ["an answered question", { answers: ["grid-one:1.2"] }, true],
  ["a question nobody answered", { answers: ["grid-one:2.1"] }, false],
  ["an item and a country", { met: ["grid-one:1.2.1"], country: ["IT", "ES"] }, true],
  ["an item and a search", { notMet: ["grid-one:1.2.1"], q: "school" }, true],
  ["an item the framework does not have", { notListed: ["grid-one:9.9.9"] }, false],
  ["a framework that is not there", { notListed: ["no-such:1.1.1"] }, false],
  ["a question of a framework that is not there", { answers: ["no-such:1.1"] }, false],
];

/** As the matrix and the criteria's pages ask. */
const matching = (asked: PracticeFilter) =>
  sql`SELECT p."id", p."slug" FROM "Practice" p WHERE ${practiceConditions(asked)}`;

describe("filters by criterion", () => {
  it.each(cases)("find what a recount by hand finds: %s", async (_, parts, finds) => {
    const expected = finds ? recount(filter(parts)) : [];
    expect(expected.length > 0).toBe(finds);
    const { items: found, total } = await findPractices(filter(parts));
    expect(found.map(({ slug }) => slug).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it.each(cases)("give the same practices to other pages: %s", async (_, parts, finds) => {
    const { total } = await findPractices(filter(parts));
    const rows = await db.$queryRaw<{ slug: string }[]>(matching(filter(parts)));
    expect(rows.map(({ slug }) => slug).sort()).toEqual(finds ? recount(filter(parts)) : []);
    expect(rows).toHaveLength(total);
  });

  it("find in the four states of an item together every practice assessed, and each as often as its page counts", async () => {
    const counts = await countItemStates("grid-one");
    expect(Object.keys(counts)).toEqual(items);
    for (const [code, states] of Object.entries(counts)) {
      const value = `grid-one:${code}`;
      const totals = await Promise.all(
        (["met", "notMet", "blank", "notListed"] as const).map(
          async (key) => (await findPractices(filter({ [key]: [value], pageSize: 1 }))).total,
        ),
      );
      expect([code, ...totals]).toEqual([code, states.met, states.notMet, states.blank, states.notListed]);
      expect(totals.reduce((sum, total) => sum + total)).toBe(states.total);
    }
  });

  it("count facets over what the criteria leave", async () => {
    const { facets, total } = await findPractices(filter({ met: ["grid-one:1.1.1"] }));
    const frameworks = facets.find(({ key }) => key === "framework")?.options ?? [];
    expect(frameworks.find(({ value }) => value === "grid-one")?.count).toBe(total);
    expect(frameworks[0]?.href).toContain("met=grid-one:1.1.1");
  });

  it("speak of the version of a framework that its pages show", async () => {
    const { id } = await db.framework.create({
      data: {
        slug: "grid-one",
        version: 2,
        title: "Grid one",
        printedHeading: "Grid",
        publisher: "Publisher",
      },
    });
    const meeting = async () => (await findPractices(filter({ met: ["grid-one:1.1.1"] }))).total;
    // No assessment by the new version is published: the old one is shown.
    expect(await meeting()).toBeGreaterThan(0);
    const { practiceId } = await db.assessment.findFirstOrThrow({ where: { state: "published" } });
    const data = { practiceId, frameworkId: id, kind: "publishedWriteUp", state: "published" } as const;
    const assessment = await db.assessment.create({ data });
    expect(await meeting()).toBe(0);
    expect((await findPractices(filter({ framework: ["grid-one"] }))).total).toBeGreaterThan(0);
    await db.assessment.delete({ where: { id: assessment.id } });
    await db.framework.delete({ where: { id } });
  });
});

describe("query plans", () => {
  const wanted = filter({
    q: "school",
    framework: ["grid-one"],
    country: ["IT", "ES"],
    targetGroup: ["women"],
    met: ["grid-one:1.1.1"],
    notMet: ["grid-one:1.1.2"],
    blank: ["grid-one:1.1.3"],
    notListed: ["grid-one:1.2.1"],
    answers: ["grid-one:1.1"],
  });
  const planOf = async (statement: Sql) =>
    (await db.$queryRaw<{ detail: string }[]>(sql`EXPLAIN QUERY PLAN ${statement}`)).map(
      ({ detail }) => detail,
    );

  it("look marks up by item and state, and never read all of them", async () => {
    const plan = await planOf(candidatesStatement(wanted));
    const marks = plan.filter((step) => /\bm\b/.test(step));
    expect(marks).toEqual([
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=? AND status=?)",
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=? AND status=?)",
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=? AND status=?)",
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=?)",
    ]);
  });

  it.each([
    ["who is found", () => candidatesStatement(wanted)],
    ["who is found, all facets in force", () => matching(wanted)],
    ["one page of them", () => pageStatement(wanted, { found: [1, 2, 3], limit: 24, offset: 0 })],
  ])("read no table from end to end: %s", async (_, statement) => {
    const plan = await planOf(statement());
    const scans = plan.filter((step) => step.startsWith("SCAN"));
    // The search is a scan of what the full-text index finds; json_each of the ids that were found.
    // What was taken out is a short list made within the statement, from an index.
    const made = /VIRTUAL TABLE INDEX|^SCAN (ranked|withdrawn|gone)$/;
    expect(scans.filter((step) => !made.test(step))).toEqual([]);
    // "0:=" would be the search run anew for each id that is looked for.
    expect(plan.filter((step) => /passage_fts_practice VIRTUAL TABLE INDEX \d+:=/.test(step))).toEqual([]);
    expect(plan.some((step) => step.includes("passage_fts_practice"))).toBe(true);
  });

  it("read facets from an index alone", async () => {
    const plan = await planOf(facetStatement);
    expect(plan.filter((step) => step.includes("ProfileEntry"))).toEqual([
      "SEARCH ProfileEntry USING COVERING INDEX ProfileEntry_field_value_practiceId_idx (field=?)",
      // Of practices of which an assessment was taken out.
      "SEARCH h USING INDEX ProfileEntry_practiceId_field_idx (practiceId=?)",
    ]);
    expect(plan).toContain("SEARCH s USING INDEX Assessment_state_practiceId_idx (state=?)");
    expect(plan.some((step) => /SEARCH s USING COVERING INDEX Assessment_frameworkId/.test(step))).toBe(true);
  });
});
