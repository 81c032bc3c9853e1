/** What publishing all of a document would do, said before it does; and how what was published stands later. */
import { expect, it } from "vitest";
import { chooseFramework, uploadDrafts } from "../../../lib/drafts/commands";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { saveDraftFields } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { publishAll, runPublishing } from "../../../lib/drafts/commands-publish-all";
import { countUnread, findDrafts, getDraft, getProgress } from "../../../lib/drafts/queries";
import { findLeft, forecastPublishing } from "../../../lib/drafts/queries-place";
import { getDraftWriteUp } from "../../../lib/drafts/queries-write-up";
import { unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, utf8, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const whole = { page: 1, pageSize: 100 };
/** With a mark at its end, so that what follows in the same document is not read as going on with it. */
const answer = (words: string) => ({
  answers: { "3.2": `${words}, in words that nobody else uses here.` },
  marks: { "3.2.5": "met" as const },
});
const save = async (id: number, ordinal: number, values: Record<string, string>) => {
  const fields = Object.entries(values).map(([key, value]) => ({ key, value, version: 0 }));
  expect(await saveDraftFields({ id, ordinal, fields, actor }, db)).toEqual({ ok: true });
};
const publish = (id: number, ordinal = 1) => publishWriteUp({ id, ordinal, reason: null, actor }, db);

it("says with numbers what it will do, and does just that", async () => {
  const texts = [
    writeUpText("Zymurgy circle", answer("Yeast and hops bring strangers to one table")),
    writeUpText(null, answer("Whoever wrote this forgot what it is called")),
    writeUpText("Queer Base", answer("Kilns and glazes on a Thursday evening")),
    writeUpText("Xylophone workshop", answer("Bars are tuned")),
    writeUpText("Velodrome kitchen", answer("Cyclists cook between two races")),
    writeUpText("Ukulele library", answer("Instruments are lent like books")),
  ];
  const id = await bring(db, actor, texts.join("\n"));
  await decidePlace({ id, ordinal: 5, place: { as: "newPractice" }, actor }, db);
  const emptied = { "answer:3.2": "", "mark:3.2.5": "notListed" };
  await save(id, 4, emptied);
  await decidePlace({ id, ordinal: 6, place: { as: "leaveOut" }, actor }, db);
  expect(await forecastPublishing(id, db)).toEqual({
    decided: 1,
    own: 1,
    waiting: [
      { problem: "titleMissing", count: 1 },
      { problem: "undecided", count: 1 },
      { problem: "nothingRead", count: 1 },
    ],
    unchecked: 0,
  });
  const practices = await db.practice.count();
  await publishAll({ id, reason: null, actor }, db);
  await runPublishing(id, db);
  expect(await db.practice.count()).toBe(practices + 2);
  expect(await findLeft(id, 2, db)).toEqual([
    { ordinal: 2, title: null, problem: "titleMissing" },
    { ordinal: 3, title: "Queer Base", problem: "undecided" },
  ]);
  expect(await getProgress(id, db)).toMatchObject({ state: "open", done: 3, left: 3 });
  // Nor is it published with the others when somebody decided: only by its own page, or with something written into it.
  await decidePlace({ id, ordinal: 4, place: { as: "newPractice" }, actor }, db);
  expect(await forecastPublishing(id, db)).toMatchObject({ decided: 0, own: 0 });
  expect(await getDraftWriteUp(id, 4, db)).toMatchObject({ content: { isEmpty: true, answers: 0 } });
  await save(id, 4, { "section:context": "A workshop." });
  expect(await forecastPublishing(id, db)).toMatchObject({ decided: 1, own: 0 });
});

it("an empty write-up is published by its own page", async () => {
  const id = await bring(db, actor, "Dear all,\nplease find nothing attached.");
  await chooseFramework({ id, framework: "spring-good-practice", actor }, db);
  await save(id, 1, { title: "Tapestry attic" });
  expect((await forecastPublishing(id, db))?.waiting).toEqual([{ problem: "nothingRead", count: 1 }]);
  expect(await publish(id)).toMatchObject({ ok: true, practice: "tapestry-attic" });
  expect(await forecastPublishing(id, db)).toBeNull();
});

it("looks at a hundred at most, and says how many more there are", async () => {
  const texts = Array.from({ length: 103 }, (_, at) => writeUpText(null, answer(`Number ${at} of many`)));
  const id = await bring(db, actor, texts.join("\n"));
  const forecast = await forecastPublishing(id, db);
  // On a slow machine fewer, so that the page does not wait for them.
  const unchecked = forecast?.unchecked ?? 0;
  expect(unchecked).toBeGreaterThanOrEqual(3);
  expect(unchecked).toBeLessThanOrEqual(78);
  const waiting = [{ problem: "titleMissing", count: 103 - unchecked }];
  expect(forecast).toEqual({ decided: 0, own: 0, waiting, unchecked });
});

it("counts what was read, as it would be published", async () => {
  const text = writeUpText("Rhubarb exchange", {
    ...answer("Rhubarb is swapped for recipes"),
    marks: { "3.2.5": "met", "3.2.4": "notMet", "3.2.3": "blank" },
  });
  const id = await bring(db, actor, text);
  const content = { answers: 1, questions: 12, sections: 0, isEmpty: false };
  const items = { met: 1, notMet: 1, blank: 1, notListed: 37 };
  expect((await getDraftWriteUp(id, 1, db))?.content).toEqual({ ...content, items });
  const fields = { "section:context": "A garden.", "evidence:1.1.1": "A photo.", "mark:3.2.5": "notListed" };
  await save(id, 1, fields);
  const edited = {
    ...content,
    sections: 1,
    items: { met: 0, notMet: 1, blank: 2, notListed: 37 },
  };
  expect((await getDraftWriteUp(id, 1, db))?.content).toEqual(edited);
  expect((await getDraft(id, whole, db))?.reading?.writeUps.items[0]).toMatchObject({
    content: edited,
    edits: 3,
  });
});

it("what was published is said as it stands now: in the catalogue, taken out, replaced, merged", async () => {
  const first = await bring(db, actor, writeUpText("Quoits league", answer("Rings are thrown on Sundays")));
  const published = await publish(first);
  if (!published.ok) throw new Error(published.problem);
  const { practice, assessmentId } = published;
  const stands = async (id: number) => (await getDraftWriteUp(id, 1, db))?.published;
  const now = { practice, title: "Quoits league", assessmentId };
  expect(await stands(first)).toEqual({ ...now, state: "published", isShown: true });

  const second = await bring(db, actor, writeUpText("Quoits league", answer("Rings are thrown at night")));
  await decidePlace({ id: second, ordinal: 1, place: { as: "newVersion", practice }, actor }, db);
  const later = await publish(second);
  expect(await stands(first)).toEqual({ ...now, state: "replaced", isShown: true });
  if (!later.ok) throw new Error(later.problem);

  const third = await bring(
    db,
    actor,
    writeUpText("Quoits league", answer("Rings are thrown by candlelight")),
  );
  const place = { as: "merge" as const, practice };
  await decidePlace({ id: third, ordinal: 1, place, chosen: ["answer:3.2"], actor }, db);
  const named = { place, practiceTitle: "Quoits league", chosen: 1 };
  expect(await getDraftWriteUp(third, 1, db)).toMatchObject(named);
  expect((await getDraft(third, whole, db))?.reading?.writeUps.items[0]).toMatchObject(named);

  await unpublishAssessment({ assessmentId: later.assessmentId, reason: "r", actor }, db);
  expect(await stands(second)).toMatchObject({ state: "unpublished", isShown: false });
  expect(await stands(first)).toMatchObject({ isShown: false });
  const closed = await findDrafts({ closed: true, ...whole }, db);
  expect(closed.items.find(({ id }) => id === second)?.writeUps).toMatchObject({ published: 1, gone: 1 });
});

it("counts what is not read yet", async () => {
  const before = await countUnread(db);
  await uploadDrafts({ files: [{ name: "late.txt", bytes: utf8("Not read yet.") }], actor }, db);
  expect(await countUnread(db)).toBe(before + 1);
});
