/** Similar practices and previous versions, on a real database: the reasons recounted by brute force, and what a version hides. */
import { beforeAll, describe, expect, it } from "vitest";
import { replaceAssessment } from "../../../lib/catalogue/commands-versions";
import { emptyFilter } from "../../../lib/catalogue/filters";
import { countCatalogue, findPractices, getPractice } from "../../../lib/catalogue/queries";
import { hasPreviousVersion } from "../../../lib/catalogue/queries-existence";
import { findSimilar } from "../../../lib/catalogue/queries-similar";
import { findPreviousVersions, getPreviousVersion } from "../../../lib/catalogue/queries-versions";
import { type Db, inTransaction } from "../../../lib/db/client";
import { countItemStates } from "../../../lib/frameworks/queries";
import {
  markOf,
  type SyntheticPractice,
  sourceSha,
  writeSyntheticCatalogue,
} from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let db: Db;
let practices: SyntheticPractice[];

beforeAll(async () => {
  ({ db } = freshDatabase());
  practices = await writeSyntheticCatalogue(db, 60);
});

const keys = ["targetGroup", "integrationArea", "country"] as const;
const isStatement = (mark: ReturnType<typeof markOf>) => mark === "met" || mark === "notMet";

/** What two practices share, from the plain objects. */
function recount(a: SyntheticPractice, b: SyntheticPractice) {
  const terms = keys.flatMap((key) => a[key].filter((value) => b[key].includes(value)));
  const grid = a.framework.includes("grid-one") && b.framework.includes("grid-one");
  const items = grid ? Array.from({ length: 12 }, (_, index) => index) : [];
  const both = items.filter((i) => isStatement(markOf(a.id, i)) && isStatement(markOf(b.id, i)));
  const alike = both.filter((i) => markOf(a.id, i) === markOf(b.id, i));
  return { terms, both: both.length, alike: alike.length };
}

describe("similar practices", () => {
  it.each([1, 4, 7, 13, 28])("of practice %i share what is said, and nobody shares more", async (id) => {
    const own = practices[id - 1] as SyntheticPractice;
    const found = await findSimilar(own.slug);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(5);
    for (const one of found) {
      const other = practices.find(({ slug }) => slug === one.slug) as SyntheticPractice;
      const expected = recount(own, other);
      expect(keys.flatMap((key) => one.terms[key]).sort()).toEqual([...expected.terms].sort());
      const grid = one.marks.find(({ framework }) => framework.slug === "grid-one");
      expect([grid?.both ?? 0, grid?.alike ?? 0]).toEqual([expected.both, expected.alike]);
      expect(one.marks.every(({ met, telling }) => telling.every((code) => met.includes(code)))).toBe(true);
    }
    const shown = practices.filter((other) => other.id !== id && other.framework.length > 0);
    const most = Math.max(...shown.map((other) => recount(own, other).terms.length));
    const first = keys.flatMap((key) => found[0]?.terms[key] ?? []).length;
    // Checklists marked alike are one reason more.
    expect(first).toBeGreaterThanOrEqual(most - 1);
    expect(found.map(({ slug }) => slug)).not.toContain(own.slug);
  });

  it("are the same every time, and none for what is not shown", async () => {
    expect(await findSimilar("practice-4")).toEqual(await findSimilar("practice-4"));
    for (const slug of ["practice-10", "no-such", "", "'", "\u0000"])
      expect(await findSimilar(slug)).toEqual([]);
  });

  it("never have a practice with nothing but a draft", async () => {
    const drafts = practices.filter(({ framework }) => framework.length === 0).map(({ slug }) => slug);
    for (const { slug } of practices.filter(({ framework }) => framework.length > 0)) {
      for (const found of await findSimilar(slug)) expect(drafts).not.toContain(found.slug);
    }
  });

  it("are found in the index of terms and the index of marks: no table is read through", async () => {
    const statements: string[] = [];
    const watched = new Proxy(db, {
      get(target, name, receiver) {
        if (name !== "$queryRaw") return Reflect.get(target, name, receiver);
        return (query: { sql: string; values: unknown[] }) => {
          statements.push(query.sql);
          plans.push(
            db.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query.sql}`, ...query.values),
          );
          return db.$queryRaw(query as never);
        };
      },
    });
    const plans: Promise<{ detail: string }[]>[] = [];
    await findSimilar("practice-4", watched);
    // Who is like it, their marks, and what is shown of what they state.
    expect(statements).toHaveLength(3);
    const details = (await Promise.all(plans)).flat().map(({ detail }) => detail);
    expect(
      details.filter((detail) =>
        /^SCAN (e|p|m|n|i|s|"?Mark|"?ProfileEntry|"?Practice|"?Assessment)\b/.test(detail),
      ),
    ).toEqual([]);
    expect(details.some((detail) => detail.includes("ProfileEntry_field_value_practiceId_idx"))).toBe(true);
    expect(details.some((detail) => detail.includes("Mark_assessmentId_itemId_key"))).toBe(true);
  });
});

describe("previous versions", () => {
  const later = 9_001;

  beforeAll(async () => {
    // Practice 1 is assessed again by the same criteria: the first item is not met any more.
    const item = await db.checklistItem.findFirstOrThrow({
      where: { code: "1.1.1", question: { area: { framework: { slug: "grid-one" } } } },
      select: { id: true },
    });
    await db.assessment.create({
      data: {
        id: later,
        practiceId: 1,
        frameworkId: 1,
        kind: "publishedWriteUp",
        state: "published",
        publishedAt: new Date("2026-11-01T00:00:00Z"),
        marks: {
          create: { itemId: item.id, status: "notMet", sourceId: sourceSha, firstLine: 1, lastLine: 1 },
        },
      },
    });
  });

  it.each([
    ["one that is not there", { assessmentId: 11, replacedById: 77_777 }, "notFound"],
    ["itself", { assessmentId: 11, replacedById: 11 }, "notTheSame"],
    ["another practice's", { assessmentId: 11, replacedById: 21 }, "notTheSame"],
    ["other criteria", { assessmentId: 41, replacedById: 42 }, "notTheSame"],
    ["a draft", { assessmentId: 71, replacedById: 79 }, "notPublished"],
  ])("are not made by %s", async (_, pair, reason) => {
    expect(await inTransaction(db, (tx) => replaceAssessment(tx, pair))).toEqual({ ok: false, reason });
    expect(await db.assessment.count({ where: { replacedById: { not: null } } })).toBe(0);
  });

  it("leave the counts, the lists and the search, and stay readable", async () => {
    const before = await countCatalogue();
    const marksBefore = await countItemStates("grid-one");
    const words = practices[0]?.answers[0] ?? "";
    const search = async () =>
      (await findPractices({ ...emptyFilter, q: `"${words}"`, pageSize: 100 })).items.map(({ slug }) => slug);
    expect(await search()).toContain("practice-1");
    expect(
      await inTransaction(db, (tx) => replaceAssessment(tx, { assessmentId: 11, replacedById: later })),
    ).toEqual({ ok: true });
    expect(await countCatalogue()).toMatchObject({
      practices: before.practices,
      assessments: before.assessments - 1,
    });
    const marksAfter = await countItemStates("grid-one");
    expect(marksAfter["1.1.1"]?.total).toBe((marksBefore["1.1.1"]?.total ?? 0) - 1);
    expect(await search()).not.toContain("practice-1");
    expect((await getPractice("practice-1"))?.assessments.map(({ id }) => id)).toEqual([later]);

    expect(await findPreviousVersions("practice-1")).toEqual([
      {
        id: 11,
        framework: { slug: "grid-one", version: 1, title: "Grid one" },
        publishedAt: null,
        replacedAt: new Date("2026-11-01T00:00:00Z"),
      },
    ]);
    const version = await getPreviousVersion({ slug: "practice-1", id: 11 });
    const items = version?.assessment.areas.flatMap((area) => area.questions.flatMap((one) => one.items));
    expect(items?.map(({ state }) => state)).toEqual(
      items?.map((_, index) => markOf(1, index) ?? "notListed"),
    );
    expect(await hasPreviousVersion("practice-1", "11")).toBe(true);
  });

  it("are nothing under another practice's address, nor any other number", async () => {
    expect(await getPreviousVersion({ slug: "practice-2", id: 11 })).toBeNull();
    for (const id of [`${later}`, "19", "x", "", "-1", "9".repeat(40), "11 "]) {
      expect(await hasPreviousVersion("practice-1", id)).toBe(false);
    }
    expect(await hasPreviousVersion("no-such", "11")).toBe(false);
  });

  it("cannot be published at the same time: the database refuses it, whoever asks", async () => {
    await expect(db.assessment.update({ where: { id: 11 }, data: { state: "published" } })).rejects.toThrow(
      /CHECK/i,
    );
  });

  it("go when what replaced them is withdrawn", async () => {
    await db.assessment.update({ where: { id: later }, data: { state: "unpublished" } });
    expect(await findPreviousVersions("practice-1")).toEqual([]);
    expect(await getPreviousVersion({ slug: "practice-1", id: 11 })).toBeNull();
  });
});
