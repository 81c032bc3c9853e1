/** Search on a real database: what is found, in which order, and that the index follows the catalogue. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFilter, parsePracticeFilter } from "../../../lib/catalogue/filters";
import { findPractices } from "../../../lib/catalogue/queries";
import { type Db, inTransaction } from "../../../lib/db/client";
import { sql } from "../../../lib/db/sql";
import { paths } from "../../../lib/paths";
import { rebuildPassages } from "../../../lib/search/commands";
import { titleSortKey } from "../../../lib/shared/title-sort-key";
import { writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let db: Db;

/** Practices of two answers each, beside ten made-up ones that have none of these words. */
const practices: [slug: string, title: string, first: string, second: string][] = [
  ["garden", "A garden for all", "Neighbours plant tomatoes together.", "The project reports every year."],
  ["tomatoes", "Tomatoes", "A kitchen where people cook.", "Nothing else is said."],
  [
    "kitchen",
    "Kitchen",
    "People plant herbs. Café Zürich helps; integración. Smørrebrød, Gartenstraße 3, Straße.",
    "Tomatoes are bought.",
  ],
  ["tools", "Tool library", "Lending of spades.", "Neighbours plant and lend."],
];

beforeAll(async () => {
  ({ db } = freshDatabase());
  await writeSyntheticCatalogue(db, 10);
  const questions = await db.question.findMany({
    where: { area: { framework: { slug: "grid-one" } } },
    orderBy: { id: "asc" },
  });
  await inTransaction(db, async (tx) => {
    for (const [slug, title, ...texts] of practices) {
      const answers = texts.map((text, i) => ({
        questionId: questions[i]?.id ?? 0,
        paragraphs: [{ text, ranges: [], footnotes: [] }],
        tools: i === 0 ? [{ text: `Handbook ${slug}`, line: 1 }] : [],
      }));
      const { id } = await tx.practice.create({
        data: {
          slug,
          title,
          titleKind: "given",
          sortKey: titleSortKey(title),
          profile: {
            create: [
              { field: "country", ordinal: 0, value: "NO" },
              { field: "contact", ordinal: 0, value: "kari@example.org" },
            ],
          },
          assessments: {
            create: {
              frameworkId: 1,
              kind: "publishedWriteUp",
              state: "published",
              answers: { create: answers },
            },
          },
        },
      });
      await rebuildPassages(tx, id);
    }
  });
});

async function search(q: string): Promise<string[]> {
  const { items, total } = await findPractices(parsePracticeFilter({ q }));
  expect(items).toHaveLength(Math.min(total, emptyFilter.pageSize));
  return items.map((item) => item.slug);
}

describe("search", () => {
  it.each<[string, string, string[]]>([
    ["one word, the title first", "tomatoes", ["tomatoes", "garden", "kitchen"]],
    ["words in different passages", "plant year", ["garden"]],
    ["the beginning of the last word", "plant tom", ["garden", "kitchen"]],
    ["no beginning of any other word", "tom plant", []],
    ["no beginning of one letter", "plant t", []],
    ["a phrase", '"neighbours plant"', ["garden", "tools"]],
    ["no phrase the other way round", '"plant neighbours"', []],
    ["no phrase across two passages", '"together handbook"', []],
    ["words to leave out", "plant -tomatoes", ["tools"]],
    ["a phrase to leave out", 'plant -"neighbours plant"', ["kitchen"]],
    ["accents and case aside", "CAFE zurich integracion", ["kitchen"]],
    ["letters that are no letter with an accent", "smorrebrod strasse", ["kitchen"]],
    ["such letters typed as they are", '"smørrebrød" -łódź', ["kitchen"]],
    ["a country by its name", "norway garden", ["garden"]],
    ["a tool", "handbook garden", ["garden"]],
    ["no country by its code", '"no"', []],
    ["no e-mail address", "kari@example.org", []],
    ["no word at all", "***", []],
  ])("finds %s: %s", async (_, q, expected) => {
    const found = await search(q);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it("puts a practice first that has the word in its title", async () => {
    expect((await search("tomatoes"))[0]).toBe("tomatoes");
    expect((await search("kitchen"))[0]).toBe("kitchen");
  });

  it("gives all others when there are only words to leave out, by title", async () => {
    const all = await search("");
    expect(all).toHaveLength(13);
    expect(await search("-plant")).toEqual(
      all.filter((slug) => !["garden", "kitchen", "tools"].includes(slug)),
    );
  });

  it.each([
    '"',
    "*",
    "NEAR(",
    "a".repeat(10_000),
    "\u0000",
    "🙂",
    "\u202e\u200f",
    "a AND",
    "title:",
    "^a",
    "{a b}:c",
    "'; DROP TABLE Practice; --",
    '""',
    "-",
    "+",
    "\ud800",
    "(((",
    "OR OR",
    "1.2.3",
    "%",
    "ß",
  ])("takes %j for plain text", async (q) => {
    await expect(search(q)).resolves.toBeInstanceOf(Array);
  });

  it("never fails, whatever is typed", async () => {
    const syntax = fc.constantFrom(
      '"',
      "*",
      "-",
      "(",
      ")",
      "NEAR(",
      " AND ",
      " NOT ",
      ":",
      "^",
      "{",
      "plant",
      " ",
      "'",
      "\u0000",
    );
    const query = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(syntax, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        await search(q);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("the passages found", () => {
  const matchOf = async (q: string, slug: string) =>
    (await findPractices(parsePracticeFilter({ q }))).items.find((item) => item.slug === slug)?.match;

  it("are given for every practice found, with where it was found", async () => {
    const match = await matchOf("tomatoes", "kitchen");
    expect(match).toMatchObject({
      title: null,
      counts: { profile: 0, section: 0, answer: 1, tool: 0 },
      more: 0,
      passages: [
        {
          kind: "answer",
          code: "1.2",
          question: { assessment: 0, area: "Area 1", text: "Question 1.2?" },
          parts: [
            { text: "Tomatoes", hit: true },
            { text: " are bought.", hit: false },
          ],
        },
      ],
    });
    expect((await matchOf("tomatoes", "tomatoes"))?.title).toEqual([{ text: "Tomatoes", hit: true }]);
  });

  it("are none without a search, nor with words to leave out only", async () => {
    const { items } = await findPractices(parsePracticeFilter({ q: "-plant" }));
    expect(items.every(({ match }) => match === null)).toBe(true);
    expect((await findPractices(emptyFilter)).items.every(({ match }) => match === null)).toBe(true);
  });

  it("never show an e-mail address", async () => {
    const { items } = await findPractices(parsePracticeFilter({ q: "norway" }));
    expect(items.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toContain("kari");
  });
});

describe("rebuildPassages", () => {
  /** The index holds the practices that have passages, and each of them in the words of its passages. */
  const integrity = async () => {
    await db.$executeRaw(
      sql`INSERT INTO "passage_fts_practice" ("passage_fts_practice") VALUES ('integrity-check')`,
    );
    const [row] = await db.$queryRaw<{ same: bigint }[]>(sql`
      SELECT (SELECT COUNT(*) FROM "passage_fts_practice") = (SELECT COUNT(DISTINCT "practiceId") FROM "Passage") AS "same"`);
    return Boolean(row?.same);
  };
  const passagesWith = (word: string) => db.passage.count({ where: { text: { contains: word } } });

  it("changes nothing when nothing changed", async () => {
    const before = await db.passage.findMany({
      select: { practiceId: true, kind: true, code: true, text: true },
    });
    const ids = await db.practice.findMany({ select: { id: true } });
    for (const { id } of ids) await inTransaction(db, (tx) => rebuildPassages(tx, id));
    const after = await db.passage.findMany({
      select: { practiceId: true, kind: true, code: true, text: true },
      orderBy: { id: "asc" },
    });
    expect(after).toHaveLength(before.length);
    expect(await integrity()).toBe(true);
  });

  it("lets what is unpublished be found no more, and again when it is published again", async () => {
    const { id } = await db.practice.findUniqueOrThrow({ where: { slug: "garden" } });
    const setState = (state: "published" | "unpublished") =>
      inTransaction(db, async (tx) => {
        await tx.assessment.updateMany({ where: { practiceId: id }, data: { state } });
        await rebuildPassages(tx, id);
      });
    // The title and the tool.
    expect(await passagesWith("garden")).toBe(2);
    await setState("unpublished");
    expect([await search("garden"), await passagesWith("garden"), await integrity()]).toEqual([[], 0, true]);
    await setState("published");
    expect([await search("garden"), await passagesWith("garden"), await integrity()]).toEqual([
      ["garden"],
      2,
      true,
    ]);
  });

  it("leaves everything as it was when the transaction fails", async () => {
    const { id } = await db.practice.findUniqueOrThrow({ where: { slug: "tools" } });
    const failing = inTransaction(db, async (tx) => {
      await tx.practice.update({ where: { id }, data: { title: "Renamed" } });
      await rebuildPassages(tx, id);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect([await search("renamed"), await search("library"), await integrity()]).toEqual([
      [],
      ["tools"],
      true,
    ]);
  });
});

describe("the index of an older database", () => {
  it("is written again as rebuildPassages writes it", async () => {
    const migration = readFileSync(
      path.join(paths.migrations, "20261121000300_search_folding", "migration.sql"),
      "utf8",
    );
    const again = migration.slice(
      migration.indexOf("INSERT INTO"),
      migration.indexOf("-- Passages are looked for"),
    );
    const terms = async () => {
      await db.$executeRaw(
        sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp."terms" USING fts5vocab('main', 'passage_fts_practice', 'instance')`,
      );
      return db.$queryRaw(sql`SELECT "term", "doc", "col", "offset" FROM temp."terms" ORDER BY 2, 3, 4, 1`);
    };
    const before = await terms();
    await db.$executeRaw(sql`DELETE FROM "passage_fts_practice"`);
    await db.$executeRawUnsafe(again);
    expect(await terms()).toEqual(before);
    expect(await search("smorrebrod")).toEqual(["kitchen"]);
  });
});
