/** Importing on a real SQLite file: what is kept, what an import repeats, what it refuses, and that nothing is half-written. */
import { describe, expect, it } from "vitest";
import type { Db } from "../../../lib/db/client";
import { importDocument } from "../../../lib/imports/commands";
import { readingSchema } from "../../../lib/imports/schema";
import { readSeedFrameworks } from "../../../seeds/frameworks";
import { seed, seedFrameworks } from "../../../seeds/seed";
import { frameworks, seedLines } from "../../fixtures/read-seed";
import { freshDatabase, seededDatabase } from "../../setup/database";

const bytes = (text: string) => new TextEncoder().encode(text);
const seedText = (number: string) => seedLines(number).join("\n");

const counted = async (db: Db) => ({
  practices: await db.practice.count(),
  assessments: await db.assessment.count(),
  places: await db.assessmentSource.count(),
  sources: await db.source.count(),
  answers: await db.answer.count(),
  marks: await db.mark.count(),
  sections: await db.section.count(),
  profile: await db.profileEntry.count(),
  passages: await db.passage.count(),
});

async function readyDatabase(): Promise<Db> {
  const { db } = freshDatabase();
  await seedFrameworks(db);
  return db;
}

describe("the seeds", () => {
  it("are 28 write-ups, 25 practices and 26 assessments", async () => {
    const { db } = seededDatabase();
    expect(await counted(db)).toMatchObject({
      practices: 25,
      assessments: 26,
      places: 28,
      sources: 5,
      marks: 622,
    });
  });

  it("change nothing when they are imported again", async () => {
    const { db } = seededDatabase();
    const before = await counted(db);
    expect(await seed(db)).toEqual({ imported: 0, unchanged: 5 });
    expect(await counted(db)).toEqual(before);
  });

  it("make an identical repeat one assessment with two sources", async () => {
    const { db } = seededDatabase();
    for (const slug of ["places-of-belonging", "sirius-school"]) {
      const practice = await db.practice.findUniqueOrThrow({
        where: { slug },
        select: { assessments: { select: { sources: { select: { sourceId: true } } } } },
      });
      expect(
        practice.assessments.map(({ sources }) => new Set(sources.map(({ sourceId }) => sourceId)).size),
      ).toEqual([2]);
    }
  });

  it("make UNDOK one practice with two assessments, its other title an other name with its line", async () => {
    const { db } = seededDatabase();
    const undok = await db.practice.findUniqueOrThrow({
      where: { slug: "undok" },
      select: {
        title: true,
        profile: { where: { field: "otherName", sourceId: { not: null } } },
        assessments: { select: { framework: { select: { slug: true } } } },
      },
    });
    expect(undok.assessments.map(({ framework }) => framework.slug).sort()).toEqual([
      "assess-integration",
      "spring-good-practice",
    ]);
    expect(undok.profile.map(({ value, firstLine }) => [value, firstLine])).toEqual([
      ["UNDOK – Contact point for union support of un(der)documented workers", 814],
    ]);
  });

  it("keep every byte, and an account for every line", async () => {
    const { db } = seededDatabase();
    for (const source of await db.source.findMany()) {
      expect(source.bytes).toHaveLength(source.byteCount);
      const { lines, runs } = readingSchema.parse(source.reading);
      expect(lines.used + lines.blank + lines.boilerplate + lines.reported).toBe(source.lineCount);
      expect(runs[0]?.firstLine).toBe(1);
      expect(runs.at(-1)?.lastLine).toBe(source.lineCount);
      for (const [i, run] of runs.entries())
        if (i > 0) expect(run.firstLine).toBe((runs[i - 1]?.lastLine ?? 0) + 1);
    }
  });

  it("say where an answer stands in another practice too", async () => {
    const { db } = seededDatabase();
    const source = await db.source.findFirstOrThrow({ where: { name: { startsWith: "002" } } });
    const found = readingSchema
      .parse(source.reading)
      .diagnostics.filter(({ code }) => code === "answer-in-other-practice");
    expect(found.map(({ line }) => line)).toEqual([293]);
  });

  it("give each fact its evidence, and what is not known no value", async () => {
    const { db } = seededDatabase();
    const country = await db.profileEntry.findFirstOrThrow({
      where: { field: "country", practice: { slug: "startup-refugees" } },
    });
    expect(country).toMatchObject({ value: "FI", confidence: "certain", sourceId: null });
    expect(country.evidence).toContain("Finland");
    expect(
      await db.profileEntry.count({
        where: { field: "country", practice: { slug: "co-designed-activities-several-cities" } },
      }),
    ).toBe(0);
  });

  it("translate printed target groups into the catalogue's terms and keep the print", async () => {
    const { db } = seededDatabase();
    const groups = await db.profileEntry.findMany({
      where: { field: "targetGroup", practice: { slug: "undok" }, sourceId: { not: null } },
      orderBy: { value: "asc" },
    });
    expect(groups.map(({ value, asSourced }) => [value, asSourced])).toEqual([
      ["irregular migrants", "Undocumented workers, which may include trafficked persons"],
      ["labour migrants", "Undocumented workers, which may include trafficked persons"],
    ]);
  });
});

describe("importing a document", () => {
  it("knows it by its content, whatever its name", async () => {
    const db = await readyDatabase();
    const first = await importDocument(db, { bytes: bytes(seedText("003")), name: "a.txt", frameworks });
    const again = await importDocument(db, { bytes: bytes(seedText("003")), name: "b.txt", frameworks });
    expect([first.outcome, again.outcome]).toEqual(["imported", "unchanged"]);
    expect(await counted(db)).toMatchObject({ practices: 1, sources: 1 });
  });

  it("adds a place, not an assessment, when the same write-up comes in another document", async () => {
    const db = await readyDatabase();
    await importDocument(db, { bytes: bytes(seedText("003")), name: "a.txt", frameworks });
    const spaced = await importDocument(db, {
      bytes: bytes(`\n${seedText("003").replaceAll("\n", "\r\n")}`),
      name: "a.txt",
      frameworks,
    });
    expect(spaced.changes).toEqual({ practices: 0, assessments: 0, repeats: 1 });
    expect(await counted(db)).toMatchObject({ practices: 1, assessments: 1, places: 2, sources: 2 });
  });

  it("takes no name out of the prose: without a title the practice says so", async () => {
    const db = await readyDatabase();
    const { source, writeUps } = await importDocument(db, {
      bytes: bytes(seedText("003")),
      name: "a.txt",
      frameworks,
    });
    expect(writeUps[0]?.title).toBeNull();
    expect(await db.practice.findFirstOrThrow()).toMatchObject({
      slug: `untitled-${source.sha256?.slice(0, 8)}-1`,
      titleKind: "descriptive",
      title: "Untitled practice (a.txt, lines 2–63)",
    });
  });

  it("keeps two practices of one title apart, and says so", async () => {
    const db = await readyDatabase();
    const titled = (answer: string) =>
      bytes(`Queer Base\n${seedText("003").replace("Needs were identified", answer)}`);
    await importDocument(db, { bytes: titled("Needs were identified"), name: "a.txt", frameworks });
    const second = await importDocument(db, {
      bytes: titled("Other needs were identified"),
      name: "b.txt",
      frameworks,
    });
    expect(second.diagnostics.map(({ code }) => code)).toContain("title-taken");
    expect((await db.practice.findMany({ orderBy: { id: "asc" } })).map(({ slug }) => slug)).toEqual([
      "queer-base",
      "queer-base-2",
    ]);
  });
});

describe("what cannot be imported changes nothing", () => {
  const CUT = seedText("003").slice(0, 3000);
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "empty-document"],
    ["a binary file", Uint8Array.of(77, 90, 0, 3), "not-text"],
    ["20 MB of one line", new Uint8Array(20_000_000).fill(97), "document-too-large"],
    ["blank lines", bytes("\n\u00a0\n\n"), "no-write-up"],
    [
      "an unknown framework",
      bytes("Is it green?\nGood practice checklist\n✓ Count emissions."),
      "unknown-framework",
    ],
  ])("%s", async (_name, content, code) => {
    const db = await readyDatabase();
    const report = await importDocument(db, { bytes: content, name: "bad.txt", frameworks });
    expect(report.outcome).toBe("refused");
    expect(
      report.diagnostics.filter(({ severity }) => severity === "error").map((found) => found.code),
    ).toEqual([code]);
    expect(await counted(db)).toMatchObject({ sources: 0, practices: 0 });
  });

  it.each<[string, Uint8Array, string]>([
    [
      "Windows-1252",
      Uint8Array.from([
        ...bytes("Caf"),
        0xe9,
        10,
        ...bytes(seedText("003").replace(/[^\n\u0020-\u007e]/g, "")),
      ]),
      "encoding-guessed",
    ],
    ["invalid UTF-8", Uint8Array.from([...bytes(seedText("003")), 10, 0xff]), "invalid-bytes"],
    ["a write-up cut in the middle", bytes(CUT), "area-missing"],
    [
      "areas repeated",
      bytes(seedText("003").replace(/^Does the practice regularly monitor/m, "Effectiveness\n$&")),
      "area-repeated",
    ],
  ])("but %s is imported, with a finding", async (_name, content, code) => {
    const db = await readyDatabase();
    const report = await importDocument(db, { bytes: content, name: "odd.txt", frameworks });
    expect(report.outcome).toBe("imported");
    expect(report.diagnostics.map((found) => found.code)).toContain(code);
    expect(report.lines.used + report.lines.blank + report.lines.boilerplate + report.lines.reported).toBe(
      report.source.lines,
    );
  });

  it("leaves nothing when the database fails half-way through a document", async () => {
    const { db } = freshDatabase();
    await seedFrameworks(db);
    const before = await counted(db);
    // The fourth write-up of the document cannot be written: everything before it must go with it.
    await db.$executeRawUnsafe(
      `CREATE TRIGGER fail_late BEFORE INSERT ON "Assessment" WHEN (SELECT COUNT(*) FROM "Assessment") >= 3 BEGIN SELECT RAISE(ABORT, 'disk is full'); END`,
    );
    await expect(
      importDocument(db, { bytes: bytes(seedText("001")), name: "001.txt", frameworks }),
    ).rejects.toThrow();
    expect(await counted(db)).toEqual(before);
  });

  it("refuses a framework whose wording changed under the same version", async () => {
    const { db } = freshDatabase();
    await seedFrameworks(db);
    const [first] = readSeedFrameworks();
    if (!first) throw new Error("no framework");
    const { saveFramework } = await import("../../../lib/frameworks/commands");
    const saved = await db.$transaction((tx) => saveFramework(tx, { ...first, title: `${first.title}!` }));
    expect(saved).toEqual({ ok: false, reason: "version-differs" });
  });
});
