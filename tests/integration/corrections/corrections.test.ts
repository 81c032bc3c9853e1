/** Correcting what is published: on a real file, with the seeds in it. */
import { describe, expect, it } from "vitest";
import { checkChain, findAuditEntries } from "../../../lib/audit/queries";
import { emptyFilter } from "../../../lib/catalogue/filters";
import { findPractices, getPractice } from "../../../lib/catalogue/queries";
import { correctField, restoreVersion } from "../../../lib/corrections/commands";
import { findCorrectedFields, findCorrections } from "../../../lib/corrections/queries";
import { versionOf } from "../../../lib/corrections/version";
import { unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { actor, correctionSteps, reason } from "./correction-steps";

const { db } = seededDatabase();
const { assessmentOf, textNow, correct, rowsOf } = correctionSteps(db);

describe("a correction", () => {
  it("changes what it names and nothing else, and keeps the lines it was read from", async () => {
    const id = await assessmentOf("queer-base");
    const before = await rowsOf("queer-base");
    const said = await textNow(id, "answer:3.1");
    const [first = "", ...others] = said.split("\n");
    expect(
      await correct(id, "answer:3.1", [`Zwetschkenröster. ${first}`, ...others].join("\n")),
    ).toMatchObject({
      ok: true,
      practice: "queer-base",
    });
    const after = await rowsOf("queer-base");
    expect({ ...after, answers: [], passages: [] }).toEqual({ ...before, answers: [], passages: [] });
    const changed = after.answers.filter(
      (row, i) => JSON.stringify(row) !== JSON.stringify(before.answers[i]),
    );
    expect(changed).toHaveLength(1);
    const old = before.answers.find(({ questionId }) => questionId === changed[0]?.questionId);
    expect(changed[0]).toMatchObject({ sourceId: old?.sourceId, firstLine: old?.firstLine });
    expect(changed[0]?.digest).not.toBe(old?.digest);
    const found = await findPractices({ ...emptyFilter, q: "Zwetschkenröster" }, db);
    expect(found.items.map(({ slug }) => slug)).toEqual(["queer-base"]);
    const [latest] = (await findCorrections({ practice: "queer-base", page: 1, pageSize: 10 }, db)).items;
    expect(latest).toMatchObject({ key: "answer:3.1", before: said, reason, atImport: false });
    expect(latest?.origins).toHaveLength(1);
    const { items } = await findAuditEntries(
      {
        actorId: null,
        action: "practice.correct",
        subject: null,
        subjectId: "queer-base",
        from: null,
        to: null,
        page: 1,
        pageSize: 5,
      },
      db,
    );
    expect(items[0]).toMatchObject({ reason, before: { "answer:3.1": said } });
    expect((await checkChain(db)).brokenAt).toBeNull();
  });

  it("of a title moves it in lists and leaves its address; the source's own title stays beside it", async () => {
    const id = await assessmentOf("undok");
    const was = await db.practice.findUniqueOrThrow({ where: { slug: "undok" } });
    expect(await correct(id, "title", "  Zentrum\n UNDOK ")).toMatchObject({ ok: true });
    expect(await db.practice.findUniqueOrThrow({ where: { slug: "undok" } })).toMatchObject({
      title: "Zentrum UNDOK",
      sortKey: "zentrum undok",
      slug: "undok",
    });
    const practice = await getPractice("undok", db);
    const titles = practice?.profile.filter(({ field }) => field === "title") ?? [];
    expect(titles.every(({ value }) => value !== was.title)).toBe(true);
    expect(await findCorrectedFields("undok", db)).toMatchObject([{ key: "title", before: was.title }]);
  });

  it("of a country takes names and codes, and no others", async () => {
    const id = await assessmentOf("migracode");
    expect(await correct(id, "profile:country", "Atlantis")).toEqual({
      ok: false,
      reason: "unknownCountry",
      value: "Atlantis",
    });
    expect(await correct(id, "profile:country", "Portugal\nfr")).toMatchObject({ ok: true });
    expect(await textNow(id, "profile:country")).toBe("PT\nFR");
    const found = await findPractices({ ...emptyFilter, country: ["PT"] }, db);
    expect(found.items.map(({ slug }) => slug)).toContain("migracode");
  });

  it("is refused without a reason, of a text that changed meanwhile, of nothing, and of what is no field", async () => {
    const id = await assessmentOf("migracode");
    const one = { target: { assessmentId: id }, key: "mark:3.2.5", reason, actor };
    const now = await textNow(id, "mark:3.2.5");
    const version = versionOf(now);
    const other = now === "met" ? "notMet" : "met";
    const rows = await rowsOf("migracode");
    expect(await correctField({ ...one, value: other, version, reason: " \n" }, db)).toMatchObject({
      reason: "noReason",
    });
    expect(await correctField({ ...one, value: other, version: "0" }, db)).toEqual({
      ok: false,
      reason: "conflict",
      now,
      version,
    });
    expect(await correctField({ ...one, value: now, version }, db)).toMatchObject({ reason: "nothing" });
    expect(await correctField({ ...one, value: "gold", version }, db)).toMatchObject({
      reason: "notAnOption",
    });
    for (const key of ["mark:99.9.9", "line:4", "profile:title", "constructor", "", "mark:"]) {
      expect(await correctField({ ...one, key, value: "met", version }, db)).toMatchObject({
        reason: "noField",
      });
    }
    expect(
      await correctField({ ...one, target: { practice: "migracode" }, value: other, version }, db),
    ).toMatchObject({
      reason: "noField",
    });
    expect(await correctField({ ...one, key: "title", value: " ", version }, db)).toMatchObject({
      reason: "titleMissing",
    });
    expect(await restoreVersion({ correctionId: 2 ** 31 - 1, reason, actor }, db)).toMatchObject({
      reason: "notFound",
    });
    expect(await rowsOf("migracode")).toEqual(rows);
  });

  it("of a question that was not answered makes a row, and none when it is put back", async () => {
    const { id, frameworkId } = await db.assessment.findFirstOrThrow({
      where: { practice: { slug: "grandhotel-cosmopolis" } },
    });
    const { code } = await db.question.findFirstOrThrow({
      where: { area: { frameworkId } },
      orderBy: { id: "asc" },
    });
    const where = { assessmentId: id, question: { code } };
    await db.answer.deleteMany({ where });
    const answer = await correct(id, `answer:${code}`, "It is now.");
    const tools = await correct(id, `tools:${code}`, "A tool");
    expect(await db.answer.findFirst({ where })).toMatchObject({ sourceId: null, digest: null });
    for (const made of [answer, tools]) {
      if (made.ok) await restoreVersion({ correctionId: made.correctionId, reason, actor }, db);
    }
    expect(await db.answer.findFirst({ where })).toBeNull();
  });

  it("of two at once is one, and the second is shown what the first wrote", async () => {
    const id = await assessmentOf("migracode");
    const version = versionOf(await textNow(id, "tools:1.1"));
    const send = (value: string) =>
      correctField({ target: { assessmentId: id }, key: "tools:1.1", value, version, reason, actor }, db);
    const results = await Promise.all([send("One tool"), send("Another tool")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ reason: "conflict", now: await textNow(id, "tools:1.1") });
  });

  it("that somebody did meanwhile is not put away unseen by putting back an earlier text", async () => {
    const id = await assessmentOf("migracode");
    const first = await correct(id, "tools:2.1", "A tool of the first");
    const version = versionOf(await textNow(id, "tools:2.1"));
    await correct(id, "tools:2.1", "A tool of somebody else");
    const back = { correctionId: first.ok ? first.correctionId : 0, reason, actor };
    expect(await restoreVersion({ ...back, version }, db)).toEqual({ ok: false, reason: "changedMeanwhile" });
    expect(await textNow(id, "tools:2.1")).toBe("A tool of somebody else");
    const seen = versionOf("A tool of somebody else");
    expect(await restoreVersion({ ...back, version: seen }, db)).toMatchObject({ ok: true });
  });

  it("takes the evidence of a mark along when the item is no longer listed, and brings it back", async () => {
    const id = await assessmentOf("places-of-belonging");
    const marked = await db.mark.findFirstOrThrow({ where: { assessmentId: id }, include: { item: true } });
    const { code } = marked.item;
    await correct(id, `evidence:${code}`, "Report 2024\nInterviews");
    const gone = await correct(id, `mark:${code}`, "notListed");
    expect(await textNow(id, `evidence:${code}`)).toBe("");
    expect(await correct(id, `evidence:${code}`, "Alone")).toMatchObject({ reason: "notListed" });
    if (!gone.ok) throw new Error(gone.reason);
    await restoreVersion({ correctionId: gone.correctionId, reason, actor }, db);
    expect(await textNow(id, `evidence:${code}`)).toBe("Report 2024\nInterviews");
    const history = await findCorrections(
      { assessmentId: id, key: `evidence:${code}`, page: 1, pageSize: 10 },
      db,
    );
    expect(history.items.map(({ before, after }) => [before, after])).toEqual([
      ["", "Report 2024\nInterviews"],
      ["Report 2024\nInterviews", ""],
      ["", "Report 2024\nInterviews"],
    ]);
  });

  it("of what was taken out or replaced is refused", async () => {
    const id = await assessmentOf("multicultural-babinec");
    const version = versionOf(await textNow(id, "mark:1.1.1"));
    const one = { target: { assessmentId: id }, key: "mark:1.1.1", value: "notMet", version, reason, actor };
    await unpublishAssessment({ assessmentId: id, reason, actor }, db);
    expect(await correctField(one, db)).toMatchObject({ reason: "notPublished" });
    expect(await correctField({ ...one, target: { practice: "multicultural-babinec" } }, db)).toMatchObject({
      reason: "notFound",
    });
    const later = await assessmentOf("queer-base");
    await db.assessment.update({ where: { id }, data: { replacedById: later } });
    expect(await correctField(one, db)).toMatchObject({ reason: "notCurrent" });
  });
});
