/** The pages of all items and questions, against a recount by brute force over the rows of Mark and Answer. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CriterionView, criterionHref, FEW } from "@/lib/catalogue/criterion-view";
import { emptyFilter } from "@/lib/catalogue/filters";
import { findPractices } from "@/lib/catalogue/queries";
import { getCriterionView } from "@/lib/catalogue/queries-criterion";
import type { Db } from "@/lib/db/client";
import { criterionNames } from "@/lib/frameworks/criterion";
import { findFrameworks, getFramework } from "@/lib/frameworks/queries";
import { seededDatabase } from "../../setup/database";

let db: Db;
let marks: { assessmentId: number; code: string; status: "met" | "notMet" | "blank" }[];
let assessments: { id: number; framework: string; slug: string; title: string; countries: string[] }[];
let slugs: string[];
/** The page of every item, all entries in one, by "framework code". */
const pages = new Map<string, CriterionView>();

beforeAll(async () => {
  db = seededDatabase().db;
  await unpublishOne();
  slugs = (await findFrameworks(db)).map(({ slug }) => slug);
  const published = await db.assessment.findMany({
    where: { state: "published" },
    include: { framework: true, practice: { include: { profile: true } } },
  });
  assessments = published.map(({ id, framework, practice }) => ({
    id,
    framework: framework.slug,
    slug: practice.slug,
    title: practice.title,
    countries: practice.profile.filter(({ field }) => field === "country").map(({ value }) => value),
  }));
  const rows = await db.mark.findMany({ include: { item: true } });
  marks = rows.map(({ assessmentId, status, item }) => ({ assessmentId, status, code: item.code }));
  for (const slug of slugs) {
    for (const code of await itemCodes(slug)) {
      const page = await getCriterionView({ framework: slug, code, params: {}, all: true }, db);
      if (page) pages.set(`${slug} ${code}`, page);
    }
  }
});

/** The recount must not find everything published. */
async function unpublishOne(): Promise<void> {
  const { id } = await db.assessment.findFirstOrThrow({
    where: { framework: { slug: "spring-good-practice" } },
  });
  await db.assessment.update({ where: { id }, data: { state: "unpublished" } });
}

async function view(framework: string, code: string, params = {}): Promise<CriterionView> {
  const found = await getCriterionView({ framework, code, params }, db);
  if (!found) throw new Error(`${framework} ${code} is not there`);
  return found;
}

const of = (framework: string) => assessments.filter((one) => one.framework === framework);

function recount(framework: string, code: string) {
  const counts = { met: 0, notMet: 0, blank: 0, notListed: 0, total: 0 };
  for (const { id } of of(framework)) {
    const mark = marks.find((one) => one.assessmentId === id && one.code === code);
    counts[mark?.status ?? "notListed"] += 1;
    counts.total += 1;
  }
  return counts;
}

async function itemCodes(framework: string): Promise<string[]> {
  const found = await getFramework(framework, undefined, db);
  if (!found) throw new Error(`There is no framework ${framework}`);
  return criterionNames(found)
    .filter(({ kind }) => kind === "item")
    .map(({ code }) => code);
}

const codesOf = (framework: string) =>
  [...pages.keys()].filter((key) => key.startsWith(`${framework} `)).map((key) => key.split(" ")[1] ?? "");
const stateOf = (id: number, code: string) =>
  marks.find((one) => one.assessmentId === id && one.code === code)?.status ?? "notListed";

describe("every item of every framework", () => {
  it("has a page", () => {
    expect(pages.size).toBe(54);
  });

  it("has four counts that are those of a recount, and add up to its framework's assessments", () => {
    for (const [key, page] of pages) {
      const { slug } = page.framework;
      const { code } = page.criterion;
      expect(page.counts, key).toEqual({ [code]: recount(slug, code) });
      const { met = 0, notMet = 0, blank = 0, notListed = 0 } = page.counts[code] ?? {};
      expect(met + notMet + blank + notListed, key).toBe(of(slug).length);
      expect([page.framework.assessments, page.total]).toEqual([of(slug).length, of(slug).length]);
      expect(page.groups.map(({ count }) => count)).toEqual([met, notMet, blank, notListed]);
    }
  });

  it("shows each assessment once, in the group that its mark says", () => {
    for (const [key, page] of pages) {
      const { slug } = page.framework;
      expect(page.items).toHaveLength(of(slug).length);
      const shown = new Map(page.items.map((entry) => [entry.assessment.id, entry.group]));
      expect(shown, key).toEqual(new Map(of(slug).map(({ id }) => [id, stateOf(id, page.criterion.code)])));
    }
  });

  it("says which other items are met together as a recount does, with what they are counted of", () => {
    for (const [key, { framework, criterion, together }] of pages) {
      const meeting = of(framework.slug).filter(({ id }) => stateOf(id, criterion.code) === "met");
      expect(together?.met, key).toBe(meeting.length);
      const expected = codesOf(framework.slug)
        .filter((other) => other !== criterion.code)
        .map((other) => ({ code: other, all: recount(framework.slug, other) }))
        .map(({ code: other, all }) => ({
          code: other,
          both: meeting.filter(({ id }) => stateOf(id, other) === "met").length,
          listed: meeting.filter(({ id }) => stateOf(id, other) !== "notListed").length,
          counts: { met: all.met, total: all.total },
        }));
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
      const counted = (together?.items ?? []).map(({ text: _, ...item }) => item);
      expect(counted.sort(byCode), key).toEqual(expected.sort(byCode));
    }
  });

  it("names first what most meet too, among equals what fewer meet in all", () => {
    for (const { together } of pages.values()) {
      const ranks = (together?.items ?? []).map(({ both, counts }) => both * 1_000 - counts.met);
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    }
  });
});

describe("the list of an item", () => {
  const spring = "spring-good-practice";

  it("begins with those that meet it, in each group by title", async () => {
    const { items } = await view(spring, "3.2.5");
    const order = ["met", "notMet", "blank", "notListed"];
    const ranks = items.map(({ group }) => order.indexOf(group));
    expect(ranks).toEqual([...ranks].sort());
    expect(items[0]?.group).toBe("met");
    const titles = items.filter(({ group }) => group === "notMet").map(({ practice }) => practice.title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator("en").compare));
  });

  it("is paged, and its pages make the whole", async () => {
    const first = await view(spring, "1.1.1");
    const second = await view(spring, "1.1.1", { page: "2" });
    expect(first.items).toHaveLength(12);
    expect(first.items.length + second.items.length).toBe(first.total);
    const ids = [...first.items, ...second.items].map(({ assessment }) => assessment.id);
    expect(new Set(ids).size).toBe(first.total);
    expect((await view(spring, "1.1.1", { page: "99999" })).items).toEqual([]);
  });

  it("has the answer to its question in its own words, with its lines", async () => {
    const { items } = await view(spring, "3.2.5", { q: "UNDOK" });
    const entry = items.find(({ practice }) => practice.slug === "undok");
    expect(entry?.question.answer?.paragraphs[0]?.text).toContain(
      "Evaluation of the project takes place regularly",
    );
    expect(entry?.question.answer?.origin).toMatchObject({ firstLine: 293 });
    expect(entry?.question.items.find(({ code }) => code === "3.2.5")?.state).toBe("met");
  });

  it("says where the very same words stand", async () => {
    const { items } = await view(spring, "3.2", {});
    const twins = items.filter(({ sameWords }) => sameWords.length > 0);
    for (const { practice, sameWords } of twins) {
      const others = items.filter((other) => sameWords.some(({ slug }) => slug === other.practice.slug));
      const own = items.find((other) => other.practice.slug === practice.slug);
      for (const other of others) {
        expect(other.question.answer?.paragraphs.map(({ text }) => text)).toEqual(
          own?.question.answer?.paragraphs.map(({ text }) => text),
        );
        expect(other.sameWords.map(({ slug }) => slug)).toContain(practice.slug);
      }
    }
    expect(twins.length).toBeGreaterThan(0);
  });

  it("is narrowed by country as a recount does, the counts over all staying", async () => {
    for (const country of ["AT", "IT", "DE"]) {
      const page = await view(spring, "3.2.5", { country });
      const expected = of(spring).filter(({ countries }) => countries.includes(country));
      expect(page.items.map(({ practice }) => practice.slug).sort()).toEqual(
        expected.map(({ slug }) => slug).sort(),
      );
      expect(page.counts["3.2.5"]).toEqual(recount(spring, "3.2.5"));
    }
  });

  it("each facet's count is what choosing it finds, also beside a state", async () => {
    const page = await view(spring, "3.2.5", { state: "notMet" });
    const options = page.facets.flatMap(({ options }) => options);
    expect(options.length).toBeGreaterThan(5);
    for (const { href, count } of options) {
      const params = Object.fromEntries(new URL(href, "http://localhost").searchParams);
      expect((await view(spring, "3.2.5", params)).total, href).toBe(count);
    }
  });

  it("combines with other criteria: those behind a count of items met together", async () => {
    const { together } = await view(spring, "3.2.5");
    for (const { code, both } of together?.items ?? []) {
      expect((await view(spring, "3.2.5", { state: "met", met: code })).total, code).toBe(both);
    }
  });

  it("finds the practices that browse finds with the same conditions", async () => {
    const { items } = await view(spring, "4.2.2", { state: "met" });
    const browse = await findPractices({ ...emptyFilter, pageSize: 100, met: [`${spring}:4.2.2`] }, db);
    expect(items.map(({ practice }) => practice.slug).sort()).toEqual(
      browse.items.map(({ slug }) => slug).sort(),
    );
  });

  it("links to the right assessment of a practice that was assessed twice", async () => {
    const { items } = await view("assess-integration", "1.1.1", { all: "x" });
    const undok = items.find(({ practice }) => practice.slug === "undok");
    const own = undok?.onPage.assessments[undok.onPage.index];
    expect(own?.framework.slug).toBe("assess-integration");
    expect(undok?.onPage.assessments).toHaveLength(2);
  });
});

describe("questions and areas", () => {
  it("every question lists those that have a part in it, the others apart", async () => {
    for (const slug of slugs) {
      const framework = await getFramework(slug, undefined, db);
      for (const { code, items } of framework?.areas.flatMap((area) => area.questions) ?? []) {
        const page = await getCriterionView({ framework: slug, code, params: {}, all: true }, db);
        const answers = await db.answer.findMany({
          where: { question: { code, area: { framework: { slug } } } },
          select: { assessmentId: true },
        });
        const hasPart = ({ id }: { id: number }) =>
          answers.some(({ assessmentId }) => assessmentId === id) ||
          marks.some((one) => one.assessmentId === id && items.some((item) => item.code === one.code));
        const expected = of(slug)
          .filter(hasPart)
          .map(({ id }) => id);
        const part = page?.items
          .filter(({ group }) => group === "part")
          .map(({ assessment }) => assessment.id);
        expect(part?.sort(), `${slug} ${code}`).toEqual(expected.sort());
        expect(page?.total).toBe(of(slug).length);
        expect(Object.keys(page?.counts ?? {})).toEqual(items.map((item) => item.code));
        expect(page?.together).toBeNull();
      }
    }
  });

  it("an area has its items' counts and no list of its own", async () => {
    const page = await view("spring-good-practice", "3");
    expect(Object.keys(page.counts)).toHaveLength(10);
    expect([page.items, page.groups, page.facets, page.total]).toEqual([[], [], [], 0]);
  });
});

describe("what is not there", () => {
  it.each([
    ["spring-good-practice", "9.9.9"],
    ["spring-good-practice", "3.2.5' OR 1=1 --"],
    ["spring-good-practice", ""],
    ["no-such-framework", "1.1.1"],
    ["", "1"],
  ])("%s %j is null", async (framework, code) => {
    expect(await getCriterionView({ framework, code, params: {} }, db)).toBeNull();
  });

  it.each([
    [{ q: '"NEAR( * \u0000 ‮' }],
    [{ q: "x".repeat(10_000) }],
    [{ country: ["ZZ", "none", "'"], page: "-1", state: "' OR 1=1" }],
    [{ met: ["no-such:1.1.1", "9.9.9", "3.2.5"], page: "999999999999999" }],
  ])("hostile parameters give a page: %j", async (params) => {
    const page = await view("spring-good-practice", "3.2.5", params);
    expect(page.framework.assessments).toBe(of("spring-good-practice").length);
    expect(criterionHref(page.path, page.request)).toMatch(/^\/criteria\/spring-good-practice\/3\.2\.5/);
  });
});

it("few is fewer than ten", () => {
  expect(FEW).toBe(10);
});
