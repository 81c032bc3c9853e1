/** One practice, the frameworks and the sources, as pages read them. */
import { beforeAll, describe, expect, it } from "vitest";
import { getPractice } from "../../../lib/catalogue/queries";
import type { Db } from "../../../lib/db/client";
import {
  countItemStates,
  findFrameworks,
  findOfferedFrameworks,
  getFramework,
} from "../../../lib/frameworks/queries";
import { findSources, getSource } from "../../../lib/imports/queries";
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
  practices = await writeSyntheticCatalogue(db, 40);
});

describe("getPractice", () => {
  it("gives both assessments with every item of their frameworks, in order", async () => {
    const practice = await getPractice("practice-4");
    expect(practice?.assessments.map((assessment) => assessment.framework.slug)).toEqual([
      "grid-one",
      "criteria-two",
    ]);
    const grid = practice?.assessments[0];
    const items = grid?.areas.flatMap((area) => area.questions.flatMap((question) => question.items)) ?? [];
    expect(items.map((item) => item.code)).toEqual([
      "1.1.1",
      "1.1.2",
      "1.1.3",
      "1.2.1",
      "1.2.2",
      "1.2.3",
      "2.1.1",
      "2.1.2",
      "2.1.3",
      "2.2.1",
      "2.2.2",
      "2.2.3",
    ]);
    expect(items.map((item) => item.state)).toEqual(items.map((_, index) => markOf(4, index) ?? "notListed"));
    expect(items.every((item) => (item.origin === null) === (item.state === "notListed"))).toBe(true);
    expect(grid?.fingerprint.flatMap((area) => area.items.map((item) => item.state))).toEqual(
      items.map((item) => item.state),
    );
    const { met, notMet, blank, notListed, total } = grid?.counts ?? {
      met: 0,
      notMet: 0,
      blank: 0,
      notListed: 0,
      total: 0,
    };
    expect([met + notMet + blank + notListed, total]).toEqual([12, 12]);
    expect(grid?.areas[0]?.questions[0]?.answer?.origin).toEqual({
      sourceId: sourceSha,
      firstLine: 1,
      lastLine: 2,
    });
  });

  it("tells a question that is not part of the assessment from one without an answer", async () => {
    const where = { assessmentId: 41, item: { question: { code: "2.2" } } };
    const questionsWithoutAnswer = async () =>
      (await getPractice("practice-4"))?.assessments[0]?.areas.flatMap((area) =>
        area.questions.filter((one) => one.answer === null).map((one) => one.code),
      );
    expect(await questionsWithoutAnswer()).toEqual([]);
    const marks = await db.mark.findMany({ where, omit: { evidence: true } });
    await db.mark.deleteMany({ where });
    expect(await questionsWithoutAnswer()).toEqual(["2.2"]);
    await db.mark.createMany({ data: marks });
  });

  it("keeps unrecognised lines where they stand, and masks e-mail addresses everywhere", async () => {
    const origin = { sourceId: sourceSha, line: 2 };
    await db.unrecognisedEntry.createMany({
      data: [
        { assessmentId: 41, questionCode: null, text: "Ask a@example.org", markPrinted: "✓", ...origin },
        { assessmentId: 11, questionCode: "1.1", text: "Copied line", markPrinted: "–", ...origin },
        { assessmentId: 11, questionCode: null, text: "Ask a@example.org", markPrinted: "✓", ...origin },
      ],
    });
    await db.profileEntry.create({
      data: {
        practiceId: 1,
        field: "contact",
        ordinal: 0,
        value: "b@example.org",
        evidence: "c@example.org",
      },
    });
    const practice = await getPractice("practice-1");
    expect(practice?.assessments[0]?.areas[0]?.questions[0]?.unrecognised).toEqual([
      { text: "Copied line", mark: "–", origin: { sourceId: sourceSha, firstLine: 2, lastLine: 2 } },
    ]);
    expect(practice?.assessments[0]?.unrecognised.map((entry) => entry.text)).toEqual(["Ask •@•••••••.•••"]);
    expect(JSON.stringify(practice)).not.toContain("example.org");
  });

  it.each([
    "practice-10",
    "no-such",
    "",
    "Practice-1",
    "practice-1\u0000",
    "../practice-1",
    "🙂",
    "a".repeat(5000),
  ])("has nothing for %j", async (slug) => {
    expect(await getPractice(slug)).toBeNull();
  });

  it("leaves a draft beside a published assessment out", async () => {
    expect((await getPractice("practice-7"))?.assessments).toHaveLength(1);
    expect(await db.assessment.count({ where: { practiceId: 7 } })).toBe(2);
  });
});

describe("frameworks", () => {
  const assessmentsOf = (slug: string) =>
    practices.filter((practice) => practice.framework.includes(slug)).length;

  it("are listed with what they hold", async () => {
    expect(await findFrameworks()).toEqual([
      {
        slug: "criteria-two",
        version: 1,
        title: "Criteria two",
        publisher: "Publisher",
        areas: 3,
        questions: 3,
        items: 3,
        assessments: assessmentsOf("criteria-two"),
      },
      {
        slug: "grid-one",
        version: 1,
        title: "Grid one",
        publisher: "Publisher",
        areas: 2,
        questions: 4,
        items: 12,
        assessments: assessmentsOf("grid-one"),
      },
    ]);
  });

  it.each(["grid-one", "criteria-two"])(
    "count each item's marks as a recount does, drafts left out: %s",
    async (slug) => {
      const items =
        (await getFramework(slug))?.areas.flatMap((area) => area.questions.flatMap((one) => one.items)) ?? [];
      const assessed = practices.filter((practice) => practice.framework.includes(slug));
      const expected = items.map(({ code }, index) => {
        const tally = { met: 0, notMet: 0, blank: 0, notListed: 0, total: assessed.length };
        for (const { id } of assessed) tally[markOf(id, index) ?? "notListed"]++;
        return [code, tally];
      });
      expect(items.length).toBeGreaterThan(0);
      expect(Object.entries(await countItemStates(slug))).toEqual(expected);
    },
  );

  it("count nothing of a framework that is not there", async () => {
    expect(await countItemStates("no-such")).toEqual({});
  });

  it("come in the newest version that has a published assessment, or the one asked for", async () => {
    await db.framework.create({
      data: {
        slug: "grid-one",
        version: 2,
        title: "Grid one, again",
        printedHeading: "Grid",
        publisher: "Publisher",
      },
    });
    const first = { version: 1, assessments: assessmentsOf("grid-one") };
    expect(await getFramework("grid-one")).toMatchObject(first);
    expect(await getFramework("grid-one", 1)).toMatchObject(first);
    const second = { version: 2, areas: [], assessments: 0 };
    expect(await getFramework("grid-one", 2)).toMatchObject(second);
    expect(await getFramework("grid-one", "newest")).toMatchObject(second);
    expect([await getFramework("grid-one", 3), await getFramework("no-such")]).toEqual([null, null]);
    expect((await findFrameworks()).map(({ slug, version }) => [slug, version])).toEqual([
      ["criteria-two", 1],
      ["grid-one", 1],
    ]);
    expect((await findOfferedFrameworks()).map(({ slug, version }) => [slug, version])).toEqual([
      ["criteria-two", 1],
      ["grid-one", 2],
    ]);
  });
});

describe("sources", () => {
  const long = "cd".repeat(32);
  const lines = [
    "first",
    "",
    "write to a.b@example.org",
    `${"x".repeat(9_990)} me@example.org ${"y".repeat(100)}`,
    "last",
  ];

  beforeAll(async () => {
    const bytes = Buffer.from(lines.join("\n"));
    const diagnostic = {
      code: "stray-line",
      severity: "note",
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 5,
      message: "Stray: a.b@example.org",
    };
    await db.source.create({
      data: {
        sha256: long,
        name: "long.txt",
        mediaType: "text/plain",
        encoding: "utf-8",
        bytes,
        byteCount: bytes.length,
        lineCount: lines.length,
        reading: {
          lines: { total: 5, used: 2, blank: 1, boilerplate: 1, reported: 1 },
          runs: [
            { firstLine: 1, lastLine: 1, as: "used", by: "write-up 1" },
            { firstLine: 2, lastLine: 2, as: "blank", by: null },
            { firstLine: 3, lastLine: 3, as: "reported", by: "stray-line" },
            { firstLine: 4, lastLine: 4, as: "used", by: "write-up 1" },
            { firstLine: 5, lastLine: 5, as: "boilerplate", by: null },
          ],
          diagnostics: [diagnostic],
        },
      },
    });
    // Nobody sees a source that nothing shown came from.
    const { id } = await db.assessment.findFirstOrThrow({ where: { state: "published" } });
    await db.assessmentSource.create({
      data: { assessmentId: id, sourceId: long, ordinal: 1, firstLine: 1, lastLine: 4 },
    });
  });

  it("give their lines with what each was read as, addresses masked and long lines cut", async () => {
    const source = await getSource(long.slice(0, 16));
    expect(source?.text.map(({ line, as, by }) => [line, as, by])).toEqual([
      [1, "used", "write-up 1"],
      [2, "blank", null],
      [3, "reported", "stray-line"],
      [4, "used", "write-up 1"],
      [5, "boilerplate", null],
    ]);
    expect(source?.text[2]).toMatchObject({
      text: "write to •.•@•••••••.•••",
      truncated: 0,
      diagnostics: [{ message: "Stray: •.•@•••••••.•••" }],
    });
    expect(source?.text[3]).toMatchObject({
      text: `${"x".repeat(9_990)} ••@••••••`,
      truncated: (lines[3] ?? "").length - 10_000,
    });
    expect(await getSource(long)).toEqual(source);
  });

  it("give a part of their lines, and never one that is not there", async () => {
    const linesOf = async (part: { fromLine?: number; limit?: number }) =>
      (await getSource(long, part))?.text.map(({ line }) => line);
    expect(await linesOf({ fromLine: 3, limit: 2 })).toEqual([3, 4]);
    expect(await linesOf({ fromLine: 99 })).toEqual([5]);
    expect(await linesOf({ fromLine: -4, limit: 0 })).toEqual([1]);
    expect(await linesOf({ fromLine: Number.NaN, limit: Number.POSITIVE_INFINITY })).toHaveLength(1);
  });

  it("name the write-ups that are published", async () => {
    const source = await getSource(sourceSha);
    const shown = practices.flatMap((practice) => practice.framework.map(() => practice.slug));
    expect(source?.writeUps.map((writeUp) => writeUp.practice.slug).sort()).toEqual([...shown].sort());
    expect((await findSources()).map(({ id, name, writeUps }) => [id, name, writeUps])).toEqual([
      [long.slice(0, 16), "long.txt", 1],
      [sourceSha.slice(0, 16), "synthetic.txt", shown.length],
    ]);
  });
});
