/** The matrix against a recount by brute force over the marks, its rows against browse, and the plan of its statements. */
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFilter, type RawParams } from "../../../lib/catalogue/filters";
import { countColumns, type MatrixView, matrixAreas } from "../../../lib/catalogue/matrix";
import { MATRIX_PAGE_SIZE, parseMatrixRequest } from "../../../lib/catalogue/matrix-request";
import { findPractices } from "../../../lib/catalogue/queries";
import { getMatrix, marksOf } from "../../../lib/catalogue/queries-matrix";
import type { Db } from "../../../lib/db/client";
import { sql } from "../../../lib/db/sql";
import { matrixCsv } from "../../../lib/exports/matrix-csv";
import { STATE_WORDS } from "../../../lib/exports/state-words";
import { countItemStates } from "../../../lib/frameworks/queries";
import { countryName } from "../../../lib/shared/country-names";
import { type SyntheticPractice, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase, seededDatabase } from "../../setup/database";

async function matrix(db: Db, params: RawParams): Promise<MatrixView> {
  const view = await getMatrix(parseMatrixRequest(params), db);
  if (!view) throw new Error("There is no such matrix");
  return view;
}

/** How the columns add up, by item code, as the page shows it. */
function sums(view: MatrixView) {
  const items = matrixAreas(view.areas).flatMap(({ questions }) => questions.flatMap((one) => one.items));
  const columns = countColumns(view.items, items.length);
  return Object.fromEntries(items.map(({ code, place }) => [code, columns[place]]));
}

/** The same from every row of Mark, one by one, for these assessments. */
async function recount(db: Db, framework: string, assessments: readonly number[]) {
  const items = await db.checklistItem.findMany({
    where: { question: { area: { framework: { slug: framework } } } },
    select: { id: true, code: true },
  });
  const marks = await db.mark.findMany();
  return Object.fromEntries(
    items.map(({ id, code }) => {
      const own = marks.filter((mark) => mark.itemId === id && assessments.includes(mark.assessmentId));
      const count = (status: string) => own.filter((mark) => mark.status === status).length;
      const [met, notMet, blank] = [count("met"), count("notMet"), count("blank")];
      const total = assessments.length;
      return [code, { met, notMet, blank, notListed: total - met - notMet - blank, total }];
    }),
  );
}

describe("with the seeds", () => {
  let db: Db;
  beforeAll(() => {
    db = seededDatabase().db;
  });

  it.each(["spring-good-practice", "assess-integration", "assess-monitoring"])(
    "%s: the columns add up to a recount of the marks, and to the counts on the criteria's pages",
    async (framework) => {
      const view = await matrix(db, { framework });
      const published = await db.assessment.findMany({
        where: { state: "published", framework: { slug: framework } },
        select: { id: true },
      });
      expect(view.items.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
        published.map(({ id }) => id).sort((a, b) => a - b),
      );
      expect(view.total).toBe(published.length);
      expect(sums(view)).toEqual(
        await recount(
          db,
          framework,
          published.map(({ id }) => id),
        ),
      );
      expect(sums(view)).toEqual(await countItemStates(framework, db));
    },
  );

  it("has one row for each assessment, each cell the mark of the source", async () => {
    const view = await matrix(db, {});
    const row = view.items.find(({ slug }) => slug === "migracode");
    const marks = await db.mark.findMany({
      where: { assessmentId: row?.id },
      select: { status: true, item: true },
    });
    const places = matrixAreas(view.areas).flatMap(({ questions }) => questions.flatMap((one) => one.items));
    expect(
      places.flatMap(({ code, place }) =>
        row?.states[place] === "notListed" ? [] : [`${code} ${row?.states[place]}`],
      ),
    ).toEqual(
      marks
        .map(({ item, status }) => `${item.code} ${status}`)
        .sort(
          (a, b) =>
            places.findIndex(({ code }) => a.startsWith(`${code} `)) -
            places.findIndex(({ code }) => b.startsWith(`${code} `)),
        ),
    );
  });

  it("knows which of a practice's assessments a row is: its passages have other addresses", async () => {
    const undok = (await matrix(db, { framework: "assess-integration" })).items.find(
      ({ slug }) => slug === "undok",
    );
    expect(undok?.onPage.assessments).toHaveLength(2);
    expect(undok?.onPage.assessments[undok.onPage.index]?.framework.slug).toBe("assess-integration");
  });

  it("has the same rows whatever the order, and the same order every time", async () => {
    const slugs = async (sort: string) => (await matrix(db, { sort })).items.map(({ slug }) => slug);
    const byTitle = await slugs("title");
    const byLikeness = await slugs("likeness");
    expect(byLikeness).not.toEqual(byTitle);
    expect([...byLikeness].sort()).toEqual([...byTitle].sort());
    expect(await slugs("likeness")).toEqual(byLikeness);
  });

  it("orders by the names of countries, none stated last", async () => {
    const { items } = await matrix(db, { sort: "country" });
    const firstOf = (countries: string[]) => countries.map((code) => countryName(code)).sort()[0] ?? "\uffff";
    const names = items.map(({ countries }) => firstOf(countries));
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBeGreaterThan(3);
  });

  it("writes the same as CSV: a column for each item, whatever is folded", async () => {
    const view = await matrix(db, { fold: ["1", "2"] });
    const lines = matrixCsv(view, { origin: "https://x.example", accessed: "1 May 2026" })
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(view.items.length + 1);
    expect(lines[0]).toContain("assessment,1.1.1,1.1.2");
    const row = lines.find((line) => line.startsWith("migracode,"))?.split(",") ?? [];
    const states = view.items
      .find(({ slug }) => slug === "migracode")
      ?.states.map((state) => STATE_WORDS[state]);
    expect(row.slice(-42)).toEqual([
      ...(states ?? []),
      "https://x.example/practices/migracode",
      "1 May 2026",
    ]);
    expect(lines.join()).not.toMatch(/blank|notListed|notMet/);
  });

  it("is null for criteria that are not there, and empty where nothing is found", async () => {
    expect(await getMatrix(parseMatrixRequest({ framework: "no-such-criteria" }), db)).toBeNull();
    const none = await matrix(db, { q: "zebra crossing" });
    expect([none.items, none.total, none.framework.assessments]).toEqual([[], 0, 16]);
    const beyond = await matrix(db, { page: "99999" });
    expect([beyond.items, beyond.total]).toEqual([[], 16]);
  });
});

describe("with a made-up catalogue of more rows than a page holds", () => {
  let db: Db;
  let practices: SyntheticPractice[];
  beforeAll(async () => {
    db = freshDatabase().db;
    practices = await writeSyntheticCatalogue(db, 260);
  });
  const assessedBy = (framework: string) =>
    practices.filter((practice) => practice.framework.includes(framework)).map(({ slug }) => slug);

  it.each<[string, RawParams]>([
    ["no filter", {}],
    ["two countries", { country: ["IT", "AT"] }],
    ["a search and a target group", { q: "school", targetGroup: "women" }],
    ["a criterion", { met: "grid-one:1.1.1" }],
    [
      "two criteria and no country stated",
      { met: "grid-one:1.1.1", notListed: "grid-one:1.2.1", country: "none" },
    ],
    ["a criterion of other criteria", { met: "criteria-two:1.1.1" }],
    ["an item that is not there", { met: "grid-one:9.9.9" }],
  ])(
    "%s: finds what browse finds, page after page, and the columns add up to a recount",
    async (_, params) => {
      const asked = { ...params, framework: "grid-one" };
      const first = await matrix(db, asked);
      const pages = [first];
      while (pages.length * MATRIX_PAGE_SIZE < first.total) {
        pages.push(await matrix(db, { ...asked, page: `${pages.length + 1}` }));
      }
      const rows = pages.flatMap(({ items }) => items);
      const { filter } = parseMatrixRequest(asked);
      const browse = await findPractices({ ...filter, page: 1, pageSize: 1000 }, db);
      expect(rows.map(({ slug }) => slug).sort()).toEqual(browse.items.map(({ slug }) => slug).sort());
      expect([first.total, first.practices]).toEqual([rows.length, browse.total]);
      for (const page of pages) {
        expect(page.items.length).toBeLessThanOrEqual(MATRIX_PAGE_SIZE);
        expect(sums(page)).toEqual(
          await recount(
            db,
            "grid-one",
            page.items.map(({ id }) => id),
          ),
        );
      }
    },
  );

  it.each(["title", "country", "likeness"])(
    "by %s: no row twice and none left out over all pages",
    async (sort) => {
      const first = await matrix(db, { framework: "grid-one", sort });
      const second = await matrix(db, { framework: "grid-one", sort, page: "2" });
      expect(first.items).toHaveLength(MATRIX_PAGE_SIZE);
      const slugs = [...first.items, ...second.items].map(({ slug }) => slug);
      expect(slugs.sort()).toEqual(assessedBy("grid-one").sort());
    },
  );

  it("counts no draft", async () => {
    const drafts = await db.assessment.findMany({ where: { state: "draft" }, select: { id: true } });
    const { items } = await matrix(db, { framework: "grid-one" });
    expect(drafts.length).toBeGreaterThan(10);
    expect(items.filter(({ id }) => drafts.some((draft) => draft.id === id))).toEqual([]);
  });

  it("shows one version alone: the newest that has a published assessment", async () => {
    const { id } = await db.framework.create({
      data: { slug: "criteria-two", version: 2, title: "Criteria two", printedHeading: "C", publisher: "P" },
    });
    const shown = async () => {
      const { framework, total } = await matrix(db, { framework: "criteria-two" });
      return [framework.version, framework.assessments, total];
    };
    const assessed = assessedBy("criteria-two").length;
    expect(await shown()).toEqual([1, assessed, assessed]);
    const { practiceId } = await db.assessment.findFirstOrThrow({ where: { state: "published" } });
    const data = { practiceId, frameworkId: id, kind: "publishedWriteUp", state: "published" } as const;
    const assessment = await db.assessment.create({ data });
    expect(await shown()).toEqual([2, 1, 1]);
    await db.assessment.update({ where: { id: assessment.id }, data: { state: "unpublished" } });
    expect(await shown()).toEqual([1, assessed, assessed]);
    await db.assessment.delete({ where: { id: assessment.id } });
    await db.framework.delete({ where: { id } });
  });

  it("takes any parameters", async () => {
    const hostile = ['"', "*", "NEAR(", "x".repeat(10_000), "\u0000", "🜁", "\u202e", "-", '" OR 1=1 --'];
    for (const text of hostile) {
      const view = await matrix(db, {
        framework: "grid-one",
        q: text,
        country: text,
        met: text,
        sort: text,
        fold: text,
      });
      expect(view.framework.slug).toBe("grid-one");
    }
    expect((await matrix(db, { framework: "grid-one", page: "-1" })).page).toBe(emptyFilter.page);
  });

  it("reads the marks of a page by their assessments: no scan of all marks", async () => {
    const ids = Array.from({ length: MATRIX_PAGE_SIZE }, (_, index) => index * 10 + 1);
    const plan = await db.$queryRaw<{ detail: string }[]>(sql`EXPLAIN QUERY PLAN ${marksOf(ids)}`);
    expect(plan.map(({ detail }) => detail)).toEqual([
      "SEARCH m USING INDEX Mark_assessmentId_itemId_key (assessmentId=?)",
    ]);
  });
});
