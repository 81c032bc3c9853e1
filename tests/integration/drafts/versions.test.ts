/** Drafts and what changes around them: a newer version of the criteria, a twin that was taken out, a version that is replaced. */
import { expect, it } from "vitest";
import { getPractice } from "../../../lib/catalogue/queries";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { compareWithPractice } from "../../../lib/drafts/queries-compare";
import { getDraftWriteUp } from "../../../lib/drafts/queries-write-up";
import { addFramework } from "../../../lib/frameworks/commands-add";
import { readFrameworkInput } from "../../../lib/frameworks/input";
import { getFramework } from "../../../lib/frameworks/queries";
import { restoreReplaced } from "../../../lib/review/commands-replaced";
import { unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const publish = (id: number) => publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
const reason = "Looked at again";

it("the very same content that was taken out is named, and can be put back", async () => {
  const text = writeUpText("Tarragon", { answers: { "3.2": "Every week." }, marks: { "3.2.5": "met" } });
  const first = await publish(await bring(db, actor, text));
  const assessmentId = first.ok ? first.assessmentId : 0;
  const again = await bring(db, actor, `\n${text}`);
  const identical = async () => (await getDraftWriteUp(again, 1, db))?.identical;
  expect(await identical()).toMatchObject({ slug: "tarragon", isShown: true });
  await unpublishAssessment({ assessmentId, reason, actor }, db);
  expect(await identical()).toMatchObject({ assessmentId, isShown: false });
  expect(await publish(again)).toEqual({ ok: false, problem: "identical" });
});

it("a new version stands in the history with what it replaced, and can be taken back", async () => {
  const old = await publish(
    await bring(db, actor, writeUpText("Lovage", { answers: { "3.2": "At first." } })),
  );
  const id = await bring(db, actor, writeUpText("Lovage", { answers: { "3.2": "Later on." } }));
  await decidePlace({ id, ordinal: 1, place: { as: "newVersion", practice: "lovage" }, actor }, db);
  const later = await publish(id);
  if (!old.ok || !later.ok) throw new Error("Not published");
  const row = await db.auditEntry.findFirstOrThrow({ where: { action: "assessment.replace" } });
  expect(row).toMatchObject({
    subjectId: String(old.assessmentId),
    after: { state: "replaced", replacedBy: later.assessmentId, practice: "lovage" },
  });
  expect((await restoreReplaced({ assessmentId: old.assessmentId, reason, actor }, db)).ok).toBe(true);
  const shown = (await getPractice("lovage", db))?.assessments.map((one) => one.id);
  expect(shown).toEqual([old.assessmentId]);
});

it("what was read before the criteria got a newer version is stored by the version that it is read by", async () => {
  const waiting = await bring(
    db,
    actor,
    writeUpText("Savory", { answers: { "3.2": "Twice." }, marks: { "3.2.5": "met", "3.2.4": "met" } }),
  );
  const input = readFrameworkInput(JSON.stringify(await getFramework("spring-good-practice", undefined, db)));
  if (!input.ok) throw new Error("The seeds are not there");
  const framework = structuredClone(input.framework);
  for (const { questions } of framework.areas)
    for (const { items } of questions)
      for (const item of items)
        if (item.code === "3.2.5") item.text = "Something else entirely is asked here";
  expect(await addFramework({ framework, version: 2, actor }, db)).toMatchObject({ ok: true });
  const published = await publish(waiting);
  if (!published.ok) throw new Error(published.problem);
  const row = await db.assessment.findUniqueOrThrow({
    where: { id: published.assessmentId },
    select: {
      framework: { select: { version: true, id: true } },
      marks: {
        select: { status: true, item: { select: { code: true, question: { select: { area: true } } } } },
      },
    },
  });
  expect(row.framework.version).toBe(1);
  expect(new Set(row.marks.map(({ item }) => item.question.area.frameworkId))).toEqual(
    new Set([row.framework.id]),
  );
  const met = row.marks.filter(({ status }) => status === "met").map(({ item }) => item.code);
  expect(met.sort()).toEqual(["3.2.4", "3.2.5"]);
});

it("criteria that are added do not move what was decided to another write-up", async () => {
  const heading = "Yardstick of the harbour";
  const other = [
    heading,
    "Harbour area",
    "Is the harbour open to all who come?",
    "It is.",
    "Good practice checklist",
    "✓ Keep the harbour open.",
  ];
  const own = writeUpText("Marjoram", { answers: { "3.2": "Thrice." } });
  const id = await bring(db, actor, `${other.join("\n")}\n\n${own}`);
  expect((await getDraftWriteUp(id, 1, db))?.writeUp.title).toBe("Marjoram");
  const area = { code: "1", slug: "harbour", title: "Harbour area" };
  const question = { code: "1.1", text: "Is the harbour open to all who come?", prompts: [] };
  const framework = {
    slug: "harbour",
    title: heading,
    printedHeading: heading,
    publisher: "Port",
    areas: [
      { ...area, questions: [{ ...question, items: [{ code: "1.1.1", text: "Keep the harbour open." }] }] },
    ],
  };
  expect(await addFramework({ framework, version: 1, actor }, db)).toMatchObject({ ok: true });
  expect((await getDraftWriteUp(id, 1, db))?.writeUp.title).toBe("Marjoram");
  expect(await publish(id)).toMatchObject({ ok: true, practice: "marjoram" });
});

it("what two versions state alike counts as the same beside a third", async () => {
  const profile = { country: "IS" };
  await publish(
    await bring(db, actor, writeUpText("Angelica", { answers: { "3.2": "At first." }, profile })),
  );
  const id = await bring(db, actor, writeUpText("Angelica", { answers: { "3.2": "Later on." }, profile }));
  await decidePlace({ id, ordinal: 1, place: { as: "newVersion", practice: "angelica" }, actor }, db);
  expect(await publish(id)).toMatchObject({ ok: true });
  const third = await bring(
    db,
    actor,
    writeUpText("Angelica", { answers: { "3.2": "Last of all." }, profile }),
  );
  const compared = await compareWithPractice({ id: third, ordinal: 1, practice: "angelica" }, db);
  expect(compared?.fields.find(({ key }) => key === "profile:country")).toEqual({
    key: "profile:country",
    theirs: "IS",
    ours: "IS",
    isSame: true,
  });
});
