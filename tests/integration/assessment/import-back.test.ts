/** A self-assessment that is imported like any other write-up gives the same record in the catalogue. */
import { expect, it } from "vitest";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { getDraft } from "../../../lib/assessment/queries";
import { printWriteUp } from "../../../lib/assessment/write-up";
import { getPractice } from "../../../lib/catalogue/queries";
import { importDocument } from "../../../lib/imports/commands";
import { frameworks } from "../../fixtures/read-seed";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();

const values: Record<string, string> = {
  "profile:country": "Austria\nItaly",
  "profile:targetGroup": "women",
  "answer:3.1": "First we asked.\n\nEvidence: this is an answer, and no evidence",
  "tools:3.1": "A handbook",
  "mark:3.1.1": "met",
  "evidence:3.1.1": "Report 2025, page 4\nhttps://example.org/report",
  "mark:3.1.2": "notMet",
  "notPart:4.1": "yes",
  "mark:4.1.1": "met",
};

it.each(["spring-good-practice", "assess-integration"])("by %s", async (framework) => {
  const started = await startDraft({ framework, title: `Kitchen by ${framework}` }, db);
  if (!started.ok) throw new Error(started.reason);
  const known = Object.entries(values).filter(
    ([key]) => framework.startsWith("spring") || !/3\.1\.2/.test(key),
  );
  const changes = known.map(([key, value]) => ({ key, value, base: 0 }));
  const saved = await saveFields({ secret: started.secret, changes }, db);
  expect(saved.ok && saved.outcomes.every(({ outcome }) => outcome === "saved")).toBe(true);
  const draft = await getDraft(started.secret, db);
  if (!draft) throw new Error("The draft is gone");

  const bytes = new TextEncoder().encode(printWriteUp(draft.fields, draft.framework));
  const report = await importDocument(db, { bytes, name: "kitchen.txt", frameworks });
  expect(report).toMatchObject({ outcome: "imported" });

  const practice = await getPractice(`kitchen-by-${framework}`, db);
  expect(practice?.profile.filter(({ field }) => field === "country").map(({ value }) => value)).toEqual([
    "AT",
    "IT",
  ]);
  const questions = practice?.assessments[0]?.areas.flatMap((area) => area.questions) ?? [];
  const question = questions.find(({ code }) => code === "3.1");
  expect(question?.answer?.paragraphs.map(({ text }) => text)).toEqual([
    "First we asked.",
    "Evidence: this is an answer, and no evidence",
  ]);
  expect(question?.answer?.tools.map(({ text }) => text)).toEqual(["A handbook"]);
  expect(question?.items[0]).toMatchObject({
    state: "met",
    evidence: [{ text: "Report 2025, page 4" }, { text: "https://example.org/report" }],
  });
  if (framework.startsWith("spring"))
    expect(question?.items[1]).toMatchObject({ state: "notMet", evidence: [] });
  const aside = questions.find(({ code }) => code === "4.1");
  expect(aside).toMatchObject({ answer: null });
  expect(aside?.items.map(({ state }) => state)).not.toContain("met");
});
