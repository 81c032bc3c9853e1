/** What happens between a merge and its undoing, and what editors see of both. */
import { describe, expect, it } from "vitest";
import { replaceAssessment } from "../../../lib/catalogue/commands-versions";
import { getPractice } from "../../../lib/catalogue/queries";
import { findPreviousVersions } from "../../../lib/catalogue/queries-versions";
import { inTransaction } from "../../../lib/db/client";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { findNewestFrameworks } from "../../../lib/frameworks/queries";
import { findOrCreatePractice } from "../../../lib/imports/commands-practice";
import { mergePractices } from "../../../lib/practices/commands";
import { settle } from "../../../lib/practices/commands-settle";
import { findPracticesToEdit, getPracticeToEdit } from "../../../lib/practices/queries";
import { findLikely, previewMerge } from "../../../lib/practices/queries-preview";
import { titleSortKey } from "../../../lib/shared/title-sort-key";
import { readDocument } from "../../../lib/writeup/read";
import { actor, mergeable, type Name, paragraphs, reason, slugOf } from "../../fixtures/mergeable";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const { everything, idOf, merged, undo } = await mergeable(db);

describe("what happened meanwhile", () => {
  const newest = (name: Name) =>
    db.assessment.findFirstOrThrow({
      where: { practiceId: idOf(name), state: "published" },
      orderBy: { id: "asc" },
    });
  const replace = async (old: { id: number; frameworkId: number; practiceId: number }) => {
    const later = await db.assessment.create({
      data: {
        practiceId: old.practiceId,
        frameworkId: old.frameworkId,
        kind: "publishedWriteUp",
        state: "published",
      },
    });
    const done = await inTransaction(db, (tx) =>
      replaceAssessment(tx, { assessmentId: old.id, replacedById: later.id }),
    );
    expect(done).toEqual({ ok: true });
    return later.id;
  };

  it("a later version goes back with what it replaced, so that both stay readable", async () => {
    const own = await newest("a");
    const mergeId = await merged("a", "b");
    const later = await replace({ ...own, practiceId: idOf("b") });
    expect(await undo(mergeId)).toMatchObject({ ok: true });
    expect(await db.assessment.findUnique({ where: { id: later } })).toMatchObject({ practiceId: idOf("a") });
    expect(await findPreviousVersions(slugOf("a"), db)).toMatchObject([{ id: own.id }]);
    await db.assessment.update({ where: { id: own.id }, data: { replacedById: null, state: "published" } });
    await db.assessment.delete({ where: { id: later } });
  });

  it("a later version of both stays where it is, with both", async () => {
    const [own, other] = [await newest("a"), await newest("b")];
    const mergeId = await merged("a", "b");
    const later = await replace({ ...own, practiceId: idOf("b") });
    await inTransaction(db, (tx) => replaceAssessment(tx, { assessmentId: other.id, replacedById: later }));
    expect(await undo(mergeId)).toMatchObject({ ok: true });
    const versions = (await findPreviousVersions(slugOf("b"), db)).map(({ id }) => id);
    expect(versions.sort()).toEqual([own.id, other.id].sort());
    await db.assessment.updateMany({
      where: { id: { in: [own.id, other.id] } },
      data: { replacedById: null, state: "published" },
    });
    await db.assessment.update({ where: { id: own.id }, data: { practiceId: idOf("a") } });
    await db.assessment.delete({ where: { id: later } });
  });

  it("what is imported for a practice that was merged goes to the one it became", async () => {
    const { sha256, name, bytes } = await db.source.findFirstOrThrow({
      where: { name: { startsWith: "001" } },
    });
    const file = await readDocumentBytes(bytes, name);
    if (!file.ok) throw new Error("The seed is not readable");
    const [writeUp] = readDocument(file.lines, await findNewestFrameworks(db)).writeUps;
    if (!writeUp) throw new Error("The seed has no write-up");
    const mergeId = await merged("d", "e");
    const known = { facts: new Map(), samePractice: new Map([[writeUp.ordinal, slugOf("d")]]) };
    const found = await inTransaction(db, (tx) =>
      findOrCreatePractice(tx, { writeUp, sourceId: sha256, sourceName: name, known }),
    );
    expect(found).toMatchObject({ id: idOf("e"), created: false });
    await undo(mergeId);
  });

  it("a name that somebody wrote over what was made is kept, what was deleted is not asked for", async () => {
    const mergeId = await merged("a", "c");
    const made = await db.profileEntry.findFirstOrThrow({
      where: { practiceId: idOf("c"), value: "Practice a" },
    });
    await db.profileEntry.update({ where: { id: made.id }, data: { value: "The practice a" } });
    await db.section.deleteMany({ where: { paragraphs: { equals: paragraphs("Only a") } } });
    expect(await undo(mergeId)).toMatchObject({ ok: true });
    expect(await db.profileEntry.findUnique({ where: { id: made.id } })).toMatchObject({
      practiceId: idOf("c"),
    });
  });
});

describe("what editors see", () => {
  it("finds by letters as they are, whatever their case and accents", async () => {
    const slug = slugOf("d");
    const { title, sortKey } = await db.practice.findUniqueOrThrow({ where: { slug } });
    const written = "Ärztinnen_für 100 % Öffnung";
    await db.practice.update({ where: { slug }, data: { title: written, sortKey: titleSortKey(written) } });
    const total = async (q: string) => (await findPracticesToEdit({ q, page: 1, pageSize: 10 }, db)).total;
    for (const q of ["ÄRZTINNEN", "arztinnen", "n_f", "0 %", "offnung"]) expect(await total(q), q).toBe(1);
    for (const q of ["n%f", "n__f", "_%_", "\\", "' OR 1=1"]) expect(await total(q), q).toBe(0);
    await db.practice.update({ where: { slug }, data: { title, sortKey } });
  });

  it("lists practices by title, address and other names, in every state", async () => {
    const mergeId = await merged("e", "c");
    const list = await findPracticesToEdit({ q: "Practice e", page: 1, pageSize: 10 }, db);
    expect(list.items.map(({ slug, state }) => [slug, state])).toEqual([
      [slugOf("c"), "shown"],
      [slugOf("e"), "merged"],
    ]);
    expect((await findPracticesToEdit({ q: slugOf("e"), page: 1, pageSize: 10 }, db)).total).toBe(1);
    expect(await getPracticeToEdit(slugOf("e"), db)).toMatchObject({
      state: "merged",
      mergedBy: { id: mergeId, practice: { slug: slugOf("c") }, reason },
    });
    expect(await getPracticeToEdit(slugOf("c"), db)).toMatchObject({
      merges: [{ id: mergeId, practice: { slug: slugOf("e") } }],
    });
    expect(await getPracticeToEdit("no-such", db)).toBeNull();
    await undo(mergeId);
    expect(await getPracticeToEdit(slugOf("e"), db)).toMatchObject({ state: "shown", mergedBy: null });
  });

  it("a real practice of the seeds keeps its page when another is merged into it", async () => {
    const shown = await getPractice("undok", db);
    const result = await mergePractices({ from: "ukrainian-womens-club", into: "undok", reason, actor }, db);
    if (!result.ok) throw new Error(result.reason);
    const both = await getPractice("undok", db);
    expect(both?.assessments.length).toBeGreaterThan(shown?.assessments.length ?? 0);
    expect(both?.profile.slice(0, 1)).toEqual(shown?.profile.slice(0, 1));
    await undo(result.mergeId);
    expect(await getPractice("undok", db)).toEqual(shown);
  });

  it("says before it what a merge would do, and then it does that", async () => {
    const preview = await previewMerge({ from: slugOf("e"), into: slugOf("b") }, db);
    expect(preview).toEqual({
      assessments: 2,
      // Its one value is the other's title.
      profile: { moving: 0, all: 1 },
      sections: { moving: 2, all: 2 },
      makesName: true,
      sameCriteria: ["SPRING Good Practice Criteria"],
    });
    const before = await db.section.count({ where: { practiceId: idOf("b") } });
    const mergeId = await merged("e", "b");
    expect(await db.section.count({ where: { practiceId: idOf("b") } })).toBe(before + 2);
    await undo(mergeId);
    expect(await previewMerge({ from: slugOf("a"), into: "no-such" }, db)).toBeNull();
  });

  it("finds others by title, other names and website", async () => {
    const likely = async (slug: string) => (await findLikely(slug, db)).map((other) => other.slug);
    expect(await likely(slugOf("a"))).toEqual([slugOf("d"), slugOf("b")]);
    expect(await likely(slugOf("c"))).toEqual([slugOf("d")]);
    expect(await likely("no-such")).toEqual([]);
  });

  it("settling twice changes nothing", async () => {
    const mergeId = await merged("b", "a");
    const before = await everything();
    await inTransaction(db, (tx) => settle(tx, idOf("a")));
    expect(await everything()).toEqual(before);
    await undo(mergeId);
  });
});
