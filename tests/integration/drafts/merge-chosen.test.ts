/**
 * A document that becomes one with an assessment of the catalogue, field by field: what an editor ticked is taken from it, all else stays
 * as it was, and what was replaced can be read and put back as it was stored. On a real file, with the seeds in it.
 */
import { describe, expect, it } from "vitest";
import { getPractice } from "../../../lib/catalogue/queries";
import { restoreVersion } from "../../../lib/corrections/commands";
import { findCorrections } from "../../../lib/corrections/queries";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { saveDraftFields } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { compareWithPractice } from "../../../lib/drafts/queries-compare";
import { printGrid } from "../../../lib/writeup/formats/spring-grid/print";
import { readSeed, seedLines } from "../../fixtures/read-seed";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { correctionSteps } from "../corrections/correction-steps";
import { bring, spring, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const { rowsOf } = correctionSteps(db);
const reason = "Two reports of one year";
const seed004 = readSeed("004");
const lines004 = seedLines("004");

/** Brings a document and merges it, taking these fields from it. Gives what differs, what the history says, and its source. */
async function merge(text: string, practice: string, chosen: string[]) {
  const id = await bring(db, actor, text);
  const decided = await decidePlace({ id, ordinal: 1, place: { as: "merge", practice }, chosen, actor }, db);
  expect(decided).toEqual({ ok: true });
  const differs = (await compareWithPractice({ id, ordinal: 1, practice }, db))?.fields
    .filter(({ isSame }) => !isSame)
    .map(({ key }) => key);
  expect(await publishWriteUp({ id, ordinal: 1, reason, actor }, db)).toMatchObject({ ok: true, practice });
  const told = await db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  const { sha256 } = await db.importDraft.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
  return { differs, told, sourceId: sha256 };
}
const correctionsOf = (slug: string) =>
  db.correction.findMany({ where: { practice: { slug } }, orderBy: { key: "asc" } });

/** Puts back all that was replaced: the first of it first, or (-1) the last. */
async function putAllBack(slug: string, order = 1) {
  const replaced = (await correctionsOf(slug)).filter(({ atImport }) => !atImport);
  for (const { id } of replaced.sort((a, b) => order * (a.id - b.id))) {
    const back = await restoreVersion({ correctionId: id, reason: "They were right", actor }, db);
    expect(back).toMatchObject({ ok: true });
  }
}

/** A write-up of the compendium as it is printed, with some of its words replaced; and the practice that it is about. */
async function inOtherWords(title: string, words: Record<string, string>) {
  const read = seed004.writeUps.find((one) => one.title === title);
  let text = lines004.slice((read?.firstLine ?? 0) - 1, read?.lastLine).join("\n");
  for (const [from, to] of Object.entries(words)) {
    if (!text.includes(from)) throw new Error(from);
    text = text.replace(from, to);
  }
  return { text, practice: (await db.practice.findFirstOrThrow({ where: { title } })).slug };
}

describe("a write-up of the compendium about the same practice, in other words", () => {
  it("stands beside what is there, and fills what is not, where nothing was ticked", async () => {
    const { text, practice } = await inOtherWords("Education of immigrant and repatriate students", {
      "Education of immigrant": "Schooling of immigrant",
      Greece: "Cyprus",
      "Promising practice criteria met":
        "Challenges and limitations\n\nThe money runs out every summer.\n\nPromising practice criteria met",
    });
    const before = await rowsOf(practice);
    const { differs, told, sourceId } = await merge(text, practice, []);
    // Its target group is the same in other words.
    expect(differs).toEqual(["title", "profile:country", "profile:group", "section:challenges"]);
    const after = await rowsOf(practice);
    expect(after.practice).toEqual(before.practice);
    expect(after.answers).toEqual(before.answers);
    expect(after.marks).toEqual(before.marks);
    const added = <T>(now: T[], then: T[]) => {
      expect(now.slice(0, then.length)).toEqual(then);
      return now.slice(then.length);
    };
    expect(added(after.profile, before.profile)).toMatchObject([
      { field: "otherName", value: expect.stringMatching(/^Schooling of immigrant/), sourceId },
      { field: "country", value: "CY", asSourced: "Cyprus", sourceId },
    ]);
    expect(added(after.sections, before.sections)).toMatchObject([
      { key: "challenges", paragraphs: [{ text: "The money runs out every summer." }], sourceId },
    ]);
    const filled = ["profile:otherName", "profile:country", "section:challenges"];
    expect(told).toMatchObject({ after: { as: "merge", practice, filled, replaced: [] } });
    // Nothing that could be read before is gone: there is nothing to put back.
    expect(await correctionsOf(practice)).toEqual([]);
  });

  it("is taken where it was ticked; what it replaced stays readable, and is put back as it was stored", async () => {
    const title = "Annual report “Alunni con cittadinanza non italiana”";
    const { text, practice } = await inOtherWords(title, {
      "Annual report": "Yearly report",
      Italy: "Malta",
      Children: "Women, youth",
      "Since 1996": "For many years now",
      "The Ministry of Education or": "The Ministry or",
    });
    const chosen = ["title", "profile:country", "profile:targetGroup", "section:context", "answer:7.1"];
    const before = await rowsOf(practice);
    const { differs, told, sourceId } = await merge(text, practice, chosen);
    expect(differs?.filter((key) => key !== "profile:group")).toEqual(chosen);
    expect(told).toMatchObject({
      action: "import.publish",
      actor: actor.name,
      reason,
      after: { as: "merge", practice, replaced: chosen },
    });
    const view = await getPractice(practice, db);
    expect(view?.title).toMatch(/^Yearly report/);
    const own = (field: string) => view?.profile.filter((entry) => entry.field === field);
    // The title that it had is another name from now on, with the line that it was read from.
    expect(own("otherName")).toMatchObject([
      { value: title },
      { value: "Pupils without Italian citizenship" },
    ]);
    expect(own("country")).toMatchObject([{ value: "MT", origin: { sourceId } }]);
    expect(own("targetGroup")).toMatchObject([{ value: "women", asSourced: "Women, youth" }]);
    const context = view?.sections.find(({ key }) => key === "context");
    expect(context?.paragraphs[0]?.text).toMatch(/^For many years now/);
    expect(context?.origin).toMatchObject({ sourceId });

    const shown = (await findCorrections({ practice, page: 1, pageSize: 10 }, db)).items;
    const said = Object.fromEntries(shown.map((one) => [one.key, [one.before, one.after, one.reason]]));
    expect(said).toMatchObject({
      title: [title, expect.stringMatching(/^Yearly report/), reason],
      "profile:country": ["IT", "MT", reason],
      "profile:targetGroup": ["children and young people", "women", reason],
      "section:context": [
        expect.stringMatching(/^Since 1996/),
        expect.stringMatching(/^For many years now/),
        reason,
      ],
      "answer:7.1": [
        expect.stringMatching(/^The Ministry of Education or/),
        expect.stringMatching(/^The Ministry or/),
        reason,
      ],
    });
    await putAllBack(practice);
    expect(await rowsOf(practice)).toEqual(before);
  });
});

it("a title that was given takes the place of one that describes, and the other way when it is put back", async () => {
  const id = await bring(db, actor, writeUpText(null, { answers: { "3.2": "We sing in the stairwell." } }));
  const title = "Singing in a stairwell";
  const fields = [
    { key: "title", value: title, version: 0 },
    { key: "titleKind", value: "descriptive", version: 0 },
  ];
  await saveDraftFields({ id, ordinal: 1, fields, actor }, db);
  const published = await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
  const practice = published.ok ? published.practice : "";
  const before = await rowsOf(practice);
  await merge(writeUpText("Scala", { answers: { "3.2": "We sing in it." } }), practice, ["title"]);
  expect((await rowsOf(practice)).practice).toMatchObject({
    slug: practice,
    title: "Scala",
    titleKind: "given",
  });
  await putAllBack(practice);
  expect(await rowsOf(practice)).toEqual(before);
});

describe("tools and evidence, which have no source but their answer's and their mark's", () => {
  const [text, tools, mark, evidence] = ["answer:3.2", "tools:3.2", "mark:3.2.5", "evidence:3.2.5"] as const;
  const say = (title: string, words: string, status: "met" | "notMet", before = "") =>
    before +
    printGrid(
      {
        title,
        profile: [],
        answers: [
          {
            question: "3.2",
            heading: null,
            paragraphs: [{ text: `We ask ${words}.`, ranges: [], footnotes: [] }],
            tools: [{ text: `A sheet of ${words}`, line: 1 }],
            firstLine: 1,
            lastLine: 1,
          },
        ],
        marks: [{ item: "3.2.5", status, line: 1 }],
        evidence: [{ item: "3.2.5", text: `A list of ${words}`, line: 1 }],
        unrecognised: [],
      },
      spring,
    );
  let made = 0;

  it.each([
    { chosen: [], order: 1 },
    { chosen: [text], order: 1 },
    { chosen: [tools], order: 1 },
    { chosen: [mark], order: 1 },
    { chosen: [evidence], order: 1 },
    { chosen: [text, tools, mark, evidence], order: 1 },
    { chosen: [text, tools, mark, evidence], order: -1 },
  ])(
    "$chosen are taken, and nothing else; put back ($order) they stand by their lines",
    async ({ chosen, order }) => {
      made++;
      const [theirs, ours] = [`neighbours ${made}`, `newcomers ${made}`];
      const title = `Sheets ${made}`;
      const id = await bring(db, actor, say(title, theirs, "notMet"));
      const published = await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
      const practice = published.ok ? published.practice : "";
      const before = await rowsOf(practice);
      const { differs, sourceId } = await merge(say(title, ours, "met", "\n\n"), practice, chosen);
      expect(differs).toEqual([text, tools, mark, evidence]);
      const is = (key: string) => (chosen.some((one) => one === key) ? ours : theirs);
      const rows = await rowsOf(practice);
      const [answer, marked] = [rows.answers[0], rows.marks[0]];
      expect(answer).toMatchObject({
        paragraphs: [{ text: `We ask ${is(text)}.` }],
        tools: [
          { text: `A sheet of ${is(tools)}`, line: is(text) === is(tools) ? expect.any(Number) : null },
        ],
      });
      expect(answer?.sourceId === sourceId).toBe(is(text) === ours);
      expect(marked).toMatchObject({
        status: is(mark) === ours ? "met" : "notMet",
        evidence: [
          { text: `A list of ${is(evidence)}`, line: is(mark) === is(evidence) ? expect.any(Number) : null },
        ],
      });
      expect(marked?.sourceId === sourceId).toBe(is(mark) === ours);
      await putAllBack(practice, order);
      expect(await rowsOf(practice)).toEqual(before);
    },
  );
});
