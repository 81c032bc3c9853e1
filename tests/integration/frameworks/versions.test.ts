/** Frameworks in more than one version: adding one leaves what stands on the older ones as it is, and what is new uses it. */
import { describe, expect, it } from "vitest";
import { saveFields, startDraft } from "@/lib/assessment/commands";
import { submitDraft } from "@/lib/assessment/commands-submission";
import { keepUpload } from "@/lib/assessment/commands-upload";
import { getDraft } from "@/lib/assessment/queries";
import { readUpload } from "@/lib/assessment/queries-upload";
import { checkChain } from "@/lib/audit/queries";
import { emptyFilter } from "@/lib/catalogue/filters";
import { parseMatrixRequest } from "@/lib/catalogue/matrix-request";
import { findPractices, getPractice } from "@/lib/catalogue/queries";
import { getCriterionView } from "@/lib/catalogue/queries-criterion";
import { getMatrix } from "@/lib/catalogue/queries-matrix";
import { inTransaction } from "@/lib/db/client";
import { addFramework } from "@/lib/frameworks/commands-add";
import { type NewFramework, readFrameworkInput } from "@/lib/frameworks/input";
import {
  countItemStates,
  findFrameworks,
  findNewestFrameworks,
  findOfferedFrameworks,
  getFramework,
} from "@/lib/frameworks/queries";
import { findRelatedCriteria } from "@/lib/frameworks/queries-crosswalk";
import { hasCriterion } from "@/lib/frameworks/queries-existence";
import { findFrameworkVersions, previewFramework } from "@/lib/frameworks/queries-versions";
import { getFrameworkIds } from "@/lib/imports/commands-assessment";
import { publishSubmission } from "@/lib/review/commands";
import { restoreAssessment, unpublishAssessment } from "@/lib/review/commands-state";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const actor = { kind: "command" } as const;
const slug = "spring-good-practice";

async function newest(): Promise<NewFramework> {
  const framework = await getFramework(slug, "newest", db);
  if (!framework) throw new Error("The seeds are not there");
  const input = readFrameworkInput(JSON.stringify(framework));
  if (!input.ok) throw new Error(JSON.stringify(input.problems));
  return input.framework;
}

/** The newest version with one item reworded, one more, and one that is gone. */
async function reworded(words: string): Promise<NewFramework> {
  const framework = structuredClone(await newest());
  const items = framework.areas[2]?.questions[1]?.items ?? [];
  const last = items.at(-1);
  if (last) last.text = words;
  const first = framework.areas[0]?.questions[0]?.items ?? [];
  first.pop();
  return framework;
}

async function added(framework: NewFramework, version: number): Promise<void> {
  expect(await addFramework({ framework, version, actor }, db)).toEqual({
    ok: true,
    slug: framework.slug,
    version,
  });
}

/** What everyone is shown of the set: all readers must have chosen the same version. `code`: an item that only version 1 has. */
async function seen(code: string) {
  const matrix = await getMatrix(parseMatrixRequest({ framework: slug }), db);
  const framework = await getFramework(slug, undefined, db);
  const view = await getCriterionView({ framework: slug, code: "3.2.5", params: {} }, db);
  const summary = (await findFrameworks(db)).find((one) => one.slug === slug);
  const counts = await countItemStates(slug, db);
  const states = ["met", "notMet", "blank", "notListed"] as const;
  const { criteria, named } = await findPractices({ ...emptyFilter, q: "tell others" }, db);
  const filtered = await Promise.all(
    states.map((key) => findPractices({ ...emptyFilter, [key]: [`${slug}:3.2.5`] }, db)),
  );
  const has = await hasCriterion(slug, code, db);
  const version = framework?.version ?? 0;
  const assessments = framework?.assessments;
  expect(matrix?.framework).toMatchObject({ version, assessments });
  expect(view).toMatchObject({
    framework: { version, assessments },
    counts: { "3.2.5": { total: assessments } },
  });
  expect(summary).toMatchObject({ version, assessments });
  expect(counts["3.2.5"]?.total).toBe(assessments);
  expect(Object.hasOwn(counts, code)).toBe(has);
  expect(criteria.find((set) => set.slug === slug)?.names.some((name) => name.code === code)).toBe(has);
  // Words that only version 2 has.
  expect(named.items.some((item) => item.framework.slug === slug && item.code === "3.2.5")).toBe(version > 1);
  expect(filtered.reduce((sum, { total }) => sum + total, 0)).toBe(assessments);
  return { version, assessments, rows: matrix?.total, has };
}

describe("adding", () => {
  it("a new set is version 1, is written down, and is no trouble without assessments", async () => {
    const framework = {
      ...(await newest()),
      slug: "another-set",
      title: "Another set",
      printedHeading: "Other",
    };
    expect(await previewFramework(framework, db)).toEqual({ state: "new", version: 1, headingOf: null });
    await added(framework, 1);
    const row = await db.auditEntry.findFirstOrThrow({ where: { action: "framework.add" } });
    expect(row).toMatchObject({
      subject: "framework",
      subjectId: "another-set",
      after: { version: 1, title: "Another set", areas: 5, questions: 12, items: 40 },
    });
    expect((await checkChain(db)).brokenAt).toBeNull();
    expect((await findFrameworks(db)).find((one) => one.slug === "another-set")).toMatchObject({
      assessments: 0,
    });
    expect((await getMatrix(parseMatrixRequest({ framework: "another-set" }), db))?.framework.slug).toBe(
      "another-set",
    );
    expect(
      await getCriterionView({ framework: "another-set", code: "3.2.5", params: {} }, db),
    ).not.toBeNull();
    expect((await countItemStates("another-set", db))["3.2.5"]).toMatchObject({ total: 0, met: 0 });
    expect((await findPractices({ ...emptyFilter, framework: ["another-set"] }, db)).total).toBe(0);
  });

  it("the very same content is nothing to do, another set's heading is refused", async () => {
    const framework = await newest();
    expect(await previewFramework(framework, db)).toEqual({ state: "same", version: 1 });
    expect(await addFramework({ framework, version: 2, actor }, db)).toEqual({
      ok: false,
      reason: "unchanged",
    });
    const other = { ...framework, slug: "third-set" };
    expect(await previewFramework(other, db)).toMatchObject({ headingOf: framework.title });
    expect(await addFramework({ framework: other, version: 1, actor }, db)).toEqual({
      ok: false,
      reason: "headingTaken",
    });
  });
});

describe("a new version", () => {
  it("leaves old assessments as they are; what is new is by it; what was begun is published by its own", async () => {
    const before = await getPractice("queer-base", db);
    const counted = (await findFrameworks(db)).find((one) => one.slug === slug)?.assessments ?? 0;
    const started = await startDraft({ framework: slug, title: "Begun before" }, db);
    if (!started.ok) throw new Error(started.reason);
    const second = await startDraft({ framework: slug, title: "Begun before, too" }, db);
    if (!second.ok) throw new Error(second.reason);
    const gone = (await newest()).areas[0]?.questions[0]?.items.at(-1)?.code ?? "";

    const framework = await reworded("Look back and tell others.");
    const preview = await previewFramework(framework, db);
    expect(preview).toMatchObject({
      state: "version",
      version: 2,
      shown: { version: 1, published: counted },
    });
    if (preview.state !== "version") throw new Error(preview.state);
    expect(
      preview.changes.map(({ name, before: old, after }) => [name, old !== null, after !== null]),
    ).toEqual([
      ["3.2.5", true, true],
      [gone, true, false],
    ]);
    const twice = await Promise.all([1, 2].map(() => addFramework({ framework, version: 2, actor }, db)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await reworded("Something else.");
    expect(await addFramework({ framework: other, version: 2, actor }, db)).toEqual({
      ok: false,
      reason: "overtaken",
    });

    expect(await getPractice("queer-base", db)).toEqual(before);
    expect((await getFramework(slug, 1, db))?.assessments).toBe(counted);
    expect(await getFramework(slug, "newest", db)).toMatchObject({ version: 2, assessments: 0 });
    expect((await findFrameworkVersions(db)).filter((one) => one.slug === slug)).toMatchObject([
      { version: 2, assessments: 0, drafts: 0, items: 39, isShown: false },
      { version: 1, published: counted, drafts: 2, items: 40, isShown: true },
    ]);
    expect((await findOfferedFrameworks(db)).find((one) => one.slug === slug)).toMatchObject({ version: 2 });
    // Nothing of the public pages is lost while no assessment by the new version is published.
    expect(counted).toBeGreaterThan(0);
    expect(await seen(gone)).toEqual({ version: 1, assessments: counted, rows: counted, has: true });
    // A filter by the set finds what was assessed by any of its versions.
    expect((await findPractices({ ...emptyFilter, framework: [slug] }, db)).total).toBe(counted);

    const fresh = await startDraft({ framework: slug, title: "Begun after" }, db);
    if (!fresh.ok) throw new Error(fresh.reason);
    expect((await getDraft(fresh.secret, db))?.framework.version).toBe(2);
    expect((await getDraft(started.secret, db))?.framework.version).toBe(1);

    const changes = [`mark:${gone}`, "mark:3.2.5"].map((key) => ({ key, value: "met", base: 0 }));
    await saveFields({ secret: started.secret, changes }, db);
    const submitted = await submitDraft(started.secret, db);
    if (!submitted.ok) throw new Error(submitted.reason);
    const place = { as: "newPractice" } as const;
    const published = await publishSubmission({ reference: submitted.reference, place, actor }, db);
    if (!published.ok) throw new Error(published.reason);
    const [assessment] = (await getPractice(published.practice, db))?.assessments ?? [];
    expect(assessment).toMatchObject({ framework: { version: 1 }, counts: { met: 2, total: 40 } });

    // A form of the older version that comes back as a file is read by its own wordings.
    const { text } = await db.submission.findFirstOrThrow({ where: { reference: submitted.reference } });
    const bytes = new Uint8Array(Buffer.from(text));
    const upload = await keepUpload({ secret: second.secret, name: "form.txt", bytes }, db);
    if (!upload.ok) throw new Error(upload.reason);
    const draftId = (await getDraft(second.secret, db))?.id ?? 0;
    const form = await readUpload({ draftId, uploadId: upload.id }, db);
    expect(form?.writeUps[0]?.marks).toContainEqual(expect.objectContaining({ item: gone, status: "met" }));

    // The first assessment by the new version that is published turns the public pages to it; taken out, it turns them back.
    const old = { version: 1, assessments: counted + 1, rows: counted + 1, has: true };
    expect(await seen(gone)).toEqual(old);
    const met = [{ key: "mark:3.2.5", value: "met", base: 0 }];
    await saveFields({ secret: fresh.secret, changes: met }, db);
    const handedIn = await submitDraft(fresh.secret, db);
    if (!handedIn.ok) throw new Error(handedIn.reason);
    const { reference } = handedIn;
    expect((await publishSubmission({ reference, place, actor }, db)).ok).toBe(true);
    const first = { version: 2, assessments: 1, rows: 1, has: false };
    expect(await seen(gone)).toEqual(first);
    expect(await previewFramework(other, db)).toMatchObject({ shown: { version: 2, published: 1 } });
    expect((await findPractices({ ...emptyFilter, framework: [slug] }, db)).total).toBe(counted + 2);
    const row = await db.submission.findUniqueOrThrow({ where: { reference } });
    const change = { assessmentId: row.assessmentId ?? 0, reason: "Looked at again", actor };
    expect((await unpublishAssessment(change, db)).ok).toBe(true);
    expect(await seen(gone)).toEqual(old);
    expect((await restoreAssessment(change, db)).ok).toBe(true);
    expect(await seen(gone)).toEqual(first);
  });

  it("is what documents are read by; ids of each version are its own", async () => {
    const known = await findNewestFrameworks(db);
    expect(known.map((one) => `${one.slug}@${one.version}`)).toEqual([
      "another-set@1",
      "assess-integration@1",
      "assess-monitoring@1",
      "spring-good-practice@2",
    ]);
    const ids = await inTransaction(db, (tx) => getFrameworkIds(tx));
    expect(ids.get(slug)).toBe(ids.get(`${slug}@2`));
    expect(ids.get(`${slug}@1`)?.items.get("3.2.5")).not.toBe(ids.get(slug)?.items.get("3.2.5"));
  });

  it("keeps the relations of what was not reworded", async () => {
    const related = await findRelatedCriteria(slug, db);
    expect(related.links.length).toBeGreaterThan(0);
    const names = new Set(
      (await newest()).areas.flatMap(({ code, questions }) => [
        code,
        ...questions.flatMap((q) => [q.code, ...q.items.map((i) => i.code)]),
      ]),
    );
    for (const { code } of related.links) expect(names).toContain(code);
    const other = await findRelatedCriteria("assess-integration", db);
    for (const { other: there } of other.links.filter((link) => link.other.framework.slug === slug)) {
      expect(there.framework.version).toBe(names.has(there.code) && there.code !== "3.2.5" ? 2 : 1);
    }
  });
});
