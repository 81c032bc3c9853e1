/**
 * The pages of the items, the columns of the matrix and a recount of the rows of Mark, one by one, say the same; and what the
 * pages ask the database reads no more of the marks than their items'.
 */
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { countColumns, type MatrixView, matrixAreas } from "../../../lib/catalogue/matrix";
import { parseMatrixRequest } from "../../../lib/catalogue/matrix-request";
import { getCriterionView, marksBeside } from "../../../lib/catalogue/queries-criterion";
import { getMatrix } from "../../../lib/catalogue/queries-matrix";
import type { StateCounts } from "../../../lib/catalogue/schema";
import { type Db, openDb } from "../../../lib/db/client";
import { type Sql, sql } from "../../../lib/db/sql";
import { marksByState } from "../../../lib/frameworks/queries-states";
import { writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase, seededDatabase, type TestDatabase } from "../../setup/database";

/** How the columns of all pages of the matrix add up, by item code. */
async function matrixSums(db: Db, framework: string): Promise<Record<string, StateCounts>> {
  const pages: MatrixView[] = [];
  do {
    const page = await getMatrix(parseMatrixRequest({ framework, page: `${pages.length + 1}` }), db);
    if (!page) throw new Error(`There is no matrix of ${framework}`);
    pages.push(page);
  } while (pages.length * (pages[0]?.pageSize ?? 0) < (pages[0]?.total ?? 0));
  const areas = matrixAreas(pages[0]?.areas ?? []);
  const items = areas.flatMap(({ questions }) => questions.flatMap((question) => question.items));
  const rows = pages.flatMap((page) => page.items);
  const columns = countColumns(rows, items.length);
  return Object.fromEntries(
    items.flatMap(({ code, place }) => (columns[place] ? [[code, columns[place]]] : [])),
  );
}

/** The same from the pages of the items: the count at their head, the groups below it, and the entries of all their pages. */
async function pageSums(db: Db, framework: string, codes: readonly string[]) {
  const head: Record<string, StateCounts> = {};
  const groups: Record<string, StateCounts> = {};
  const entries: Record<string, StateCounts> = {};
  for (const code of codes) {
    const view = await getCriterionView({ framework, code, params: {}, all: true }, db);
    const counts = view?.counts[code];
    if (!view || !counts) throw new Error(`${framework} has no page ${code}`);
    head[code] = counts;
    groups[code] = tally(view.groups.flatMap(({ group, count }) => Array<string>(count).fill(group)));
    entries[code] = tally(view.items.map(({ group }) => group));
  }
  return { head, groups, entries };
}

/** The same from every row of Mark. */
async function recount(db: Db, framework: string): Promise<Record<string, StateCounts>> {
  const items = await db.checklistItem.findMany({
    where: { question: { area: { framework: { slug: framework } } } },
  });
  const assessments = await db.assessment.findMany({
    where: { state: "published", framework: { slug: framework } },
  });
  const marks = await db.mark.findMany();
  const byPlace = new Map(marks.map((mark) => [`${mark.assessmentId} ${mark.itemId}`, mark.status]));
  return Object.fromEntries(
    items.map((item) => [
      item.code,
      tally(assessments.map((assessment) => byPlace.get(`${assessment.id} ${item.id}`) ?? "notListed")),
    ]),
  );
}

function tally(states: readonly string[]): StateCounts {
  const count = (state: string) => states.filter((one) => one === state).length;
  return {
    met: count("met"),
    notMet: count("notMet"),
    blank: count("blank"),
    notListed: count("notListed"),
    total: states.length,
  };
}

/** All states of all items together. */
function addUp(counts: Record<string, StateCounts>): StateCounts {
  const all = Object.values(counts);
  const sum = (key: keyof StateCounts) => all.reduce((total, one) => total + one[key], 0);
  return {
    met: sum("met"),
    notMet: sum("notMet"),
    blank: sum("blank"),
    notListed: sum("notListed"),
    total: sum("total"),
  };
}

async function expectTheSame(db: Db, framework: string): Promise<StateCounts> {
  const expected = await recount(db, framework);
  const codes = Object.keys(expected);
  const pages = await pageSums(db, framework, codes);
  const columns = await matrixSums(db, framework);
  expect(pages.head).toEqual(expected);
  expect(pages.groups).toEqual(expected);
  expect(pages.entries).toEqual(expected);
  expect(columns).toEqual(expected);
  expect(addUp(pages.head)).toEqual(addUp(columns));
  return addUp(expected);
}

describe("all item pages, the matrix and a recount of the marks add up to the same", () => {
  it("with the seeds, and with an assessment taken back", async () => {
    const { db } = seededDatabase();
    const frameworks = ["spring-good-practice", "assess-integration", "assess-monitoring"];
    const before = [];
    for (const framework of frameworks) before.push(await expectTheSame(db, framework));
    const { id } = await db.assessment.findFirstOrThrow({ where: { framework: { slug: frameworks[0] } } });
    await db.assessment.update({ where: { id }, data: { state: "unpublished" } });
    const after = await expectTheSame(db, "spring-good-practice");
    expect(after.total).toBe((before[0]?.total ?? 0) - 40);
  });

  it("with a made-up catalogue of several pages, drafts and four states", async () => {
    const { db } = freshDatabase();
    await writeSyntheticCatalogue(db, 260);
    for (const framework of ["grid-one", "criteria-two"]) {
      const { total: _, ...states } = await expectTheSame(db, framework);
      for (const count of Object.values(states)) expect(count).toBeGreaterThan(0);
    }
  });
});

describe("what a criterion's page asks the database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = freshDatabase();
    await writeSyntheticCatalogue(database.db, 120);
  });

  const planOf = async (statement: Sql) =>
    (await database.db.$queryRaw<{ detail: string }[]>(sql`EXPLAIN QUERY PLAN ${statement}`)).map(
      ({ detail }) => detail,
    );

  it("counts states from the index of marks alone, item by item", async () => {
    for (const itemIds of [[5], [4, 5, 6], Array.from({ length: 12 }, (_, index) => index + 1)]) {
      const plan = await planOf(marksByState({ frameworkId: 1, itemIds }));
      expect(plan.filter((step) => /\bm\b/.test(step))).toEqual([
        "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=?)",
      ]);
      expect(plan.filter((step) => step.startsWith("SCAN"))).toEqual([]);
    }
    const met = await planOf(marksByState({ frameworkId: 1, itemIds: [4, 5], onlyMet: true }));
    expect(met[0]).toBe(
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=? AND status=?)",
    );
  });

  it("counts what is met together from those that meet the item", async () => {
    const plan = await planOf(marksBeside({ frameworkId: 1, itemId: 5 }));
    expect(plan.filter((step) => /\b[mo]\b/.test(step))).toEqual([
      "SEARCH m USING COVERING INDEX Mark_itemId_status_assessmentId_idx (itemId=? AND status=?)",
      "SEARCH o USING INDEX Mark_assessmentId_itemId_key (assessmentId=?)",
    ]);
  });

  it.each([
    ["an item", "1.2.2", {}],
    ["an item, narrowed", "1.2.2", { q: "school", country: "IT", met: "1.1.1", state: "met" }],
    ["a question", "1.2", {}],
    ["a question, narrowed", "1.2", { q: "school", notListed: "2.1.1", answers: "1.1" }],
    ["an area", "1", {}],
  ])("reads no table of marks or answers from end to end: %s", async (_, code, params) => {
    const { view, statements } = await watch((db) =>
      getCriterionView({ framework: "grid-one", code, params }, db),
    );
    expect(view?.criterion.code).toBe(code);
    const marks = statements.filter((statement) => /"Mark"|`Mark`/.test(statement.sql));
    expect(marks.length).toBeGreaterThan(0);
    for (const { sql: text, args } of statements.filter((statement) =>
      /^\s*(SELECT|WITH)/i.test(statement.sql),
    )) {
      const plan = await database.db.$queryRawUnsafe<{ detail: string }[]>(
        `EXPLAIN QUERY PLAN ${text}`,
        ...args,
      );
      const aliases = [...text.matchAll(/["`](?:Mark|Answer)["`](?:\s+AS)?\s+["`]?(\w+)["`]?/g)].map(
        (match) => match[1],
      );
      const scans = plan.filter(({ detail }) =>
        ["Mark", "main.Mark", "Answer", ...aliases].some(
          (name) => detail.startsWith(`SCAN ${name} `) || detail === `SCAN ${name}`,
        ),
      );
      expect(scans, text).toEqual([]);
    }
  });

  it("counts the items of its criterion and no others", async () => {
    const { statements } = await watch((db) =>
      getCriterionView({ framework: "grid-one", code: "1.2", params: {} }, db),
    );
    const counting = statements.filter(({ sql: text }) => text.includes('+m."assessmentId" IN'));
    expect(counting).toHaveLength(1);
    // Three items and the framework.
    expect(counting[0]?.args).toHaveLength(4);
  });

  /** Every statement that reaches the driver, also those that Prisma writes. */
  async function watch<View>(read: (db: Db) => Promise<View>) {
    const statements: { sql: string; args: unknown[] }[] = [];
    const createClient = PrismaLibSql.prototype.createClient;
    vi.spyOn(PrismaLibSql.prototype, "createClient").mockImplementation(function (
      this: PrismaLibSql,
      config,
    ) {
      const client = createClient.call(this, config);
      const execute = client.execute.bind(client) as (
        statement: unknown,
      ) => ReturnType<typeof client.execute>;
      client.execute = (statement: unknown) => {
        if (typeof statement === "object" && statement !== null && "sql" in statement && "args" in statement)
          statements.push(statement as { sql: string; args: unknown[] });
        return execute(statement);
      };
      return client;
    });
    const db = openDb(database.url);
    try {
      return { view: await read(db), statements };
    } finally {
      await db.$disconnect();
    }
  }
});
