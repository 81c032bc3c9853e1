/** The history of corrections, in public and back: on a real file, with the seeds in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GET as getPracticeCsv } from "../../../app/api/v1/practices/[slug]/csv/route";
import { GET as getPracticeJson } from "../../../app/api/v1/practices/[slug]/route";
import { checkChain } from "../../../lib/audit/queries";
import { restoreVersion } from "../../../lib/corrections/commands";
import { findCorrectedFields, findCorrections, getCorrectedPractice } from "../../../lib/corrections/queries";
import { getCorrectableRecord } from "../../../lib/corrections/queries-record";
import { findPlace, readStored } from "../../../lib/corrections/queries-stored";
import { editStored, type Stored } from "../../../lib/corrections/stored-field";
import { recordFieldOf } from "../../../lib/records/fields";
import { unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { actor, correctionSteps, reason } from "./correction-steps";

const { db } = seededDatabase();
const { assessmentOf, textNow, correct, rowsOf } = correctionSteps(db);

describe("what everybody can read", () => {
  it("has what an import changed, with what was read; that text can be put back", async () => {
    const slug = "sirius-school";
    const { practiceId, id } = await db.assessment.findFirstOrThrow({ where: { practice: { slug } } });
    const said = await textNow(id, "profile:organisation");
    const own = { practiceId, key: "profile:organisation", reason: "As on its website", atImport: true };
    const { id: correctionId } = await db.correction.create({
      data: { ...own, before: "SIRIUS, as it was read", after: said },
    });
    const [shown] = (await findCorrections({ practice: slug, page: 1, pageSize: 5 }, db)).items;
    expect(shown).toMatchObject({ atImport: true, before: "SIRIUS, as it was read", assessment: null });
    expect(await restoreVersion({ correctionId, reason, actor }, db)).toMatchObject({ ok: true });
    expect(await textNow(id, "profile:organisation")).toBe("SIRIUS, as it was read");
    expect(await db.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "practice.correct",
      subjectId: slug,
      reason,
      before: { "profile:organisation": said },
      after: { "profile:organisation": "SIRIUS, as it was read" },
    });
    expect(await findCorrectedFields(slug, db)).toEqual([]);
    // A title that was missing when it was read is nothing to go back to.
    const untitled = await db.correction.create({
      data: { ...own, key: "title", before: "", after: "Sirius School" },
    });
    expect(await restoreVersion({ correctionId: untitled.id, reason, actor }, db)).toMatchObject({
      reason: "titleMissing",
    });
  });

  it("is masked, named by nobody, page by page, and nothing of what is not published", async () => {
    const slug = "startup-refugees";
    const id = await assessmentOf(slug);
    for (const value of ["office@example.org", "info@example.org", "nobody"]) {
      await correct(id, "profile:contact", value);
    }
    const pages = [1, 2, 3].map((page) => findCorrections({ practice: slug, page, pageSize: 2 }, db));
    const [first, second, third] = await Promise.all(pages);
    expect([first?.total, first?.items.length, second?.items.length, third?.items.length]).toEqual([
      3, 2, 1, 0,
    ]);
    expect(JSON.stringify([first, second])).not.toMatch(/example\.org|personId/);
    const response = await getPracticeJson(new Request("http://localhost/"), {
      params: Promise.resolve({ slug }),
    });
    const { corrected } = await response.json();
    expect(corrected).toMatchObject([
      { field: "profile:contact", assessment: null, after: "nobody", reason },
    ]);
    const table = await getPracticeCsv(new Request("http://localhost/"), {
      params: Promise.resolve({ slug }),
    });
    expect(await table.text()).toMatch(/,contact,,nobody,.*,\d{4}-\d\d-\d\d\r\n/);
    await unpublishAssessment({ assessmentId: id, reason, actor }, db);
    expect((await findCorrections({ practice: slug, page: 1, pageSize: 2 }, db)).total).toBe(0);
    expect(await getCorrectedPractice(slug, db)).toBeNull();
  });

  it("reads each field of each practice so that its own text changes nothing of it", async () => {
    for (const { id } of await db.assessment.findMany({ where: { state: "published" } })) {
      const record = await getCorrectableRecord(id, db);
      const found = await findPlace({ assessmentId: id }, { db });
      if (!record || !found.ok) throw new Error(`Assessment ${id}`);
      for (const { key, text } of record.fields.values()) {
        const field = recordFieldOf(key, record.framework);
        if (!field || field.kind === "line" || text === "") continue;
        if (field.kind !== "answer" && field.kind !== "section") continue;
        const stored = await readStored(db, { place: found.place, field });
        expect(editStored(stored, text)).toBe(stored);
        // A line more leaves all others as they are, with their places and their footnotes.
        const more = editStored(stored, `${text}\nOne line more`);
        const paragraphs = (one: Stored) =>
          one.kind === "section"
            ? one.rows.flatMap((row) => row.paragraphs)
            : one.kind === "answer"
              ? one.paragraphs
              : [];
        expect(paragraphs(more).slice(0, -1)).toEqual(paragraphs(stored));
      }
    }
  });
});

it("any corrections in any order leave a history without gaps, and the first of each field leads back to what was imported", async () => {
  const slug = "employment-programme-trafficked-women";
  const id = await assessmentOf(slug);
  const imported = await rowsOf(slug);
  const text = fc.constantFrom(
    "",
    "One",
    "One\nTwo",
    "Two\nThree\nOne",
    "A new last line",
    "mail@example.org",
  );
  const step = fc.oneof(
    fc.record({
      key: fc.constantFrom("mark:1.1.1", "mark:3.2.5"),
      value: fc.constantFrom("met", "notMet", "blank", "notListed"),
    }),
    fc.record({
      key: fc.constantFrom(
        "answer:1.1",
        "tools:1.1",
        "evidence:1.1.1",
        "evidence:3.2.5",
        "section:context",
        "profile:organisation",
        "profile:funding",
      ),
      value: text,
    }),
    fc.record({ key: fc.constant("profile:country"), value: fc.constantFrom("IT", "Italy\nFrance", "") }),
    fc.record({ key: fc.constant("title"), value: fc.constantFrom("One title", "Another") }),
    fc.record({ key: fc.constant("titleKind"), value: fc.constantFrom("given", "descriptive") }),
    // Puts back a version: the n-th of all corrections so far.
    fc.record({ back: fc.nat(20) }),
    // Adds a line to what is there, so that its other lines keep their places.
    fc.record({
      key: fc.constantFrom("answer:1.1", "section:context", "profile:organisation"),
      more: fc.constant("And more"),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const start = (await db.correction.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0;
      const made = () => db.correction.findMany({ where: { id: { gt: start } }, orderBy: { id: "asc" } });
      for (const one of steps) {
        if ("back" in one) {
          const all = await made();
          const chosen = all[one.back % Math.max(1, all.length)];
          if (chosen) await restoreVersion({ correctionId: chosen.id, reason, actor }, db);
        } else if ("more" in one) await correct(id, one.key, `${await textNow(id, one.key)}\n${one.more}`);
        else await correct(id, one.key, one.value);
      }
      const firsts = new Map<string, number>();
      // A mark brings the row that evidence stands in.
      const all = (await made()).sort(
        (a, b) => Number(a.key.startsWith("evidence")) - Number(b.key.startsWith("evidence")),
      );
      for (const row of all) if (!firsts.has(row.key)) firsts.set(row.key, row.id);
      for (const correctionId of firsts.values()) await restoreVersion({ correctionId, reason, actor }, db);
      expect(await rowsOf(slug)).toEqual(imported);
      const texts = new Map<string, string>();
      for (const { key, before, after } of await made()) {
        expect([key, before]).toEqual([key, texts.get(key) ?? before]);
        texts.set(key, after);
      }
      for (const [key, after] of texts) expect([key, await textNow(id, key)]).toEqual([key, after]);
    }),
    { numRuns: 25, seed: 6 },
  );
  expect(await findCorrectedFields(slug, db)).toEqual([]);
  expect((await checkChain(db)).brokenAt).toBeNull();
}, 120_000);
