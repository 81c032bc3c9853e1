/** What several documents say of one practice: each value once, and shown as long as one of them is. On a real file, with the seeds. */
import { describe, expect, it } from "vitest";
import * as csv from "../../../app/api/v1/compare/csv/route";
import * as practice from "../../../app/api/v1/practices/[slug]/route";
import { emptyFilter } from "../../../lib/catalogue/filters";
import { countCatalogue, findPractices, getPractice } from "../../../lib/catalogue/queries";
import { findSimilar } from "../../../lib/catalogue/queries-similar";
import { findVocabulary } from "../../../lib/catalogue/queries-vocabulary";
import { correctField } from "../../../lib/corrections/commands";
import { getCorrectableRecord } from "../../../lib/corrections/queries-record";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import type { DraftPlace } from "../../../lib/drafts/schema";
import { mergePractices, unmergePractice } from "../../../lib/practices/commands";
import { restoreReplaced } from "../../../lib/review/commands-replaced";
import { restoreAssessment, unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const reason = "Looked at again";
const change = (assessmentId: number) => ({ assessmentId, reason, actor });
const paragraph = (text: string) => ({ text, ranges: [], footnotes: [] });

type Said = { title: string; profile: Record<string, string>; words?: string };
/** Publishes a document where it belongs; gives its assessment and its source. */
async function publish({ title, profile, words = title }: Said, place?: DraftPlace) {
  const id = await bring(db, actor, writeUpText(title, { answers: { "3.2": words }, profile }));
  if (place) await decidePlace({ id, ordinal: 1, place, actor }, db);
  const published = await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
  if (!published.ok) throw new Error(published.problem);
  const { sourceId } = await db.assessmentSource.findFirstOrThrow({
    where: { assessmentId: published.assessmentId },
  });
  return { id: published.assessmentId, slug: published.practice, sourceId };
}

/** A practice as the API gives it, byte for byte; null when it is not shown. */
async function apiOf(slug: string): Promise<string | null> {
  const request = new Request(`http://localhost/api/v1/practices/${slug}`);
  const response = await practice.GET(request, { params: Promise.resolve({ slug }) });
  return response.status === 200 ? response.text() : null;
}
const valuesOf = async (slug: string, field: string) =>
  (await getPractice(slug, db))?.profile.filter((entry) => entry.field === field).map(({ value }) => value);
const foundBy = async (filter: Partial<typeof emptyFilter>) =>
  (await findPractices({ ...emptyFilter, pageSize: 100, ...filter }, db)).items.map(({ slug }) => slug);
/** How many practices a value of a facet has. */
async function countOf(key: string, value: string) {
  const { facets } = await findPractices(emptyFilter, db);
  return facets.find((facet) => facet.key === key)?.options.find((one) => one.value === value)?.count ?? 0;
}

describe("a new version", () => {
  it("adds what is new; what stood already stands once, with both documents", async () => {
    const profile = { country: "PT", organisation: "Casa do Mar" };
    const first = await publish({ title: "Fennel house", profile });
    const later = await publish(
      {
        title: "Fennel house",
        profile: { ...profile, website: "https://fennel.example" },
        words: "Later on.",
      },
      { as: "newVersion", practice: first.slug },
    );
    for (const [field, value] of Object.entries({ ...profile, title: "Fennel house" }))
      expect(await valuesOf(first.slug, field)).toEqual([value]);
    expect(await valuesOf(first.slug, "website")).toEqual(["https://fennel.example"]);
    const country = (await getPractice(first.slug, db))?.profile.find(({ field }) => field === "country");
    expect([country?.origin?.sourceId, country?.alsoSaid?.map(({ origin }) => origin?.sourceId)]).toEqual([
      first.sourceId,
      [later.sourceId],
    ]);
    const api = JSON.parse((await apiOf(first.slug)) ?? "");
    expect(api.profile.filter((entry: { field: string }) => entry.field === "country")).toMatchObject([
      { value: "PT", alsoSaid: [{ origin: { source: later.sourceId } }] },
    ]);
    expect(await db.passage.count({ where: { kind: "profile", text: "Casa do Mar" } })).toBe(1);
    const table = await (
      await csv.GET(new Request(`http://localhost/api/v1/compare/csv?p=${first.slug}&p=undok`))
    ).text();
    expect(table).toMatch(/profile,,country,PT,/);
  });

  it("taken back leaves nothing of its own; put back it is all there again", async () => {
    const first = await publish({ title: "Dill court", profile: { country: "IE" }, words: "At first." });
    const before = await apiOf(first.slug);
    const counted = await countCatalogue(db);
    const later = await publish(
      {
        title: "Dill court of the harbour",
        profile: { country: "LI", organisation: "Dill keepers", targetGroup: "lighthouse keepers" },
        words: "Later on.",
      },
      { as: "newVersion", practice: first.slug },
    );
    await db.section.create({
      data: {
        practiceId: (await db.practice.findUniqueOrThrow({ where: { slug: first.slug } })).id,
        key: "context",
        ordinal: 1,
        heading: "Context",
        paragraphs: [paragraph("Beside the quay")],
        sourceId: later.sourceId,
        firstLine: 1,
        lastLine: 1,
      },
    });
    const after = await apiOf(first.slug);
    expect(after).toContain("Beside the quay");
    expect(await foundBy({ country: ["LI"] })).toEqual([first.slug]);
    expect(await countOf("country", "LI")).toBe(1);

    expect(await restoreReplaced(change(first.id), db)).toMatchObject({ ok: true });
    expect(await apiOf(first.slug)).toBe(before);
    expect(await foundBy({ country: ["LI"] })).toEqual([]);
    expect(await foundBy({ q: '"dill keepers"' })).toEqual([]);
    expect(await countOf("country", "LI")).toBe(0);
    expect((await findVocabulary(db)).targetGroup).not.toContain("lighthouse keepers");
    expect(await countCatalogue(db)).toMatchObject({ countries: counted.countries });
    const card = (await findPractices({ ...emptyFilter, q: '"Dill court"' }, db)).items;
    expect(card).toMatchObject([{ slug: first.slug, countries: ["IE"], organisations: [] }]);

    expect(await restoreAssessment(change(later.id), db)).toMatchObject({ ok: true });
    expect(await valuesOf(first.slug, "country")).toEqual(["IE", "LI"]);
    expect(await foundBy({ q: '"dill keepers"' })).toEqual([first.slug]);
    expect(await foundBy({ country: ["LI"] })).toEqual([first.slug]);
    expect(await apiOf(first.slug)).toContain("Beside the quay");
    expect(await unpublishAssessment(change(later.id), db)).toMatchObject({ ok: true });
    expect(await apiOf(first.slug)).toBe(before);
  });

  it("of the version before it the profile is still said", async () => {
    const first = await publish({ title: "Sorrel walk", profile: { country: "CY" }, words: "At first." });
    await publish(
      { title: "Sorrel walk", profile: { organisation: "Sorrel" }, words: "Later on." },
      { as: "newVersion", practice: first.slug },
    );
    expect(await valuesOf(first.slug, "country")).toEqual(["CY"]);
  });
});

describe("another assessment", () => {
  it("keeps a value that it shares with one that is taken out", async () => {
    const first = await publish({
      title: "Chervil ring",
      profile: { country: "LU", organisation: "First" },
      words: "Ours.",
    });
    const other = await publish(
      { title: "Chervil ring", profile: { country: "LU", organisation: "Second" }, words: "Theirs." },
      { as: "anotherAssessment", practice: first.slug },
    );
    const both = await apiOf(first.slug);
    expect(await valuesOf(first.slug, "organisation")).toEqual(["First", "Second"]);
    await unpublishAssessment(change(first.id), db);
    expect(await valuesOf(first.slug, "organisation")).toEqual(["Second"]);
    const country = (await getPractice(first.slug, db))?.profile.filter(({ field }) => field === "country");
    expect(country).toMatchObject([{ value: "LU", origin: { sourceId: other.sourceId } }]);
    expect(country?.[0]?.alsoSaid).toBeUndefined();
    await restoreAssessment(change(first.id), db);
    expect(await apiOf(first.slug)).toBe(both);
  });

  it("that was taken out is no reason for likeness", async () => {
    const group = "beekeepers of two islands";
    const one = await publish({ title: "Woodruff", profile: { targetGroup: group }, words: "One." });
    const two = await publish({ title: "Tansy", profile: { country: "LV" }, words: "Two." });
    const more = await publish(
      { title: "Tansy", profile: { targetGroup: group }, words: "Three." },
      { as: "anotherAssessment", practice: two.slug },
    );
    const shared = async () =>
      (await findSimilar(one.slug, db)).flatMap((found) =>
        found.slug === two.slug && JSON.stringify(found).includes(group) ? [found.slug] : [],
      );
    expect(await shared()).toEqual([two.slug]);
    await unpublishAssessment(change(more.id), db);
    expect(await shared()).toEqual([]);
  });

  it("that was taken out is untouched by a correction of what is shown", async () => {
    const first = await publish({ title: "Borage", profile: { organisation: "Old bees" }, words: "Ours." });
    const other = await publish(
      { title: "Borage", profile: { organisation: "New bees" }, words: "Theirs." },
      { as: "anotherAssessment", practice: first.slug },
    );
    await unpublishAssessment(change(other.id), db);
    const field = (await getCorrectableRecord(first.id, db))?.fields.get("profile:organisation");
    expect(field?.text).toBe("Old bees");
    const corrected = await correctField(
      {
        target: { assessmentId: first.id },
        key: "profile:organisation",
        value: "Older bees",
        version: field?.version ?? "",
        reason,
        actor,
      },
      db,
    );
    expect(corrected).toMatchObject({ ok: true });
    expect(await valuesOf(first.slug, "organisation")).toEqual(["Older bees"]);
    await restoreAssessment(change(other.id), db);
    expect(await valuesOf(first.slug, "organisation")).toEqual(["Older bees", "New bees"]);
  });
});

describe("merged practices", () => {
  it("a value that both say stays when one is taken out, and parted each has its own", async () => {
    const one = await publish({
      title: "Arnica",
      profile: { country: "SI", organisation: "A" },
      words: "One.",
    });
    const two = await publish({
      title: "Betony",
      profile: { country: "SI", organisation: "B" },
      words: "Two.",
    });
    const [alone, apart] = [await apiOf(one.slug), await apiOf(two.slug)];
    const merged = await mergePractices({ from: one.slug, into: two.slug, reason, actor }, db);
    if (!merged.ok) throw new Error(merged.reason);
    expect(await valuesOf(two.slug, "country")).toEqual(["SI"]);
    const together = await apiOf(two.slug);
    await unpublishAssessment(change(two.id), db);
    expect(await valuesOf(two.slug, "country")).toEqual(["SI"]);
    expect(await valuesOf(two.slug, "organisation")).toEqual(["A"]);
    await restoreAssessment(change(two.id), db);
    expect(await apiOf(two.slug)).toBe(together);
    // Taken out while they are one, parted, and put back.
    await unpublishAssessment(change(one.id), db);
    expect(await valuesOf(two.slug, "organisation")).toEqual(["B"]);
    expect(await unmergePractice({ mergeId: merged.mergeId, reason, actor }, db)).toMatchObject({ ok: true });
    expect(await apiOf(two.slug)).toBe(apart);
    expect(await apiOf(one.slug)).toBeNull();
    await restoreAssessment(change(one.id), db);
    expect(await apiOf(one.slug)).toBe(alone);
    expect(await foundBy({ country: ["SI"] })).toEqual(expect.arrayContaining([one.slug, two.slug]));
  });
});

describe("a title that we made up", () => {
  const slug = "buddy-teams-stiftung-bildung";
  const title = "Buddy teams for disadvantaged young people (Stiftung Bildung)";
  const kinds = async () => [
    (await getPractice(slug, db))?.titleKind,
    (await findPractices({ ...emptyFilter, pageSize: 100 }, db)).items.find((one) => one.slug === slug)
      ?.titleKind,
  ];

  it("is the source's own while a document that gives it is shown", async () => {
    const before = await apiOf(slug);
    expect(await kinds()).toEqual(["descriptive", "descriptive"]);
    const current = (await getPractice(slug, db))?.assessments[0]?.id ?? 0;
    await publish(
      { title, profile: { country: "DE" }, words: "As in the first year." },
      { as: "newVersion", practice: slug },
    );
    expect(await kinds()).toEqual(["given", "given"]);
    expect(await valuesOf(slug, "country")).toEqual(["DE"]);
    await restoreReplaced(change(current), db);
    expect(await kinds()).toEqual(["descriptive", "descriptive"]);
    expect(await apiOf(slug)).toBe(before);
  });

  it("is what an editor says it is, whatever a document gives", async () => {
    const later = await db.assessment.findFirstOrThrow({
      where: { practice: { slug }, state: "unpublished" },
      select: { id: true },
    });
    await restoreAssessment(change(later.id), db);
    const correct = async (value: string) => {
      const field = (await getCorrectableRecord(later.id, db))?.fields.get("titleKind");
      return correctField(
        {
          target: { assessmentId: later.id },
          key: "titleKind",
          value,
          version: field?.version ?? "",
          reason,
          actor,
        },
        db,
      );
    };
    expect(await kinds()).toEqual(["given", "given"]);
    expect(await correct("descriptive")).toMatchObject({ ok: true });
    expect(await kinds()).toEqual(["descriptive", "descriptive"]);
  });
});
