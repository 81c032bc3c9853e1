/** Browsing, against a recount by brute force: what is listed, in which order, and every facet's counts. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  emptyFilter,
  type FacetKey,
  facetKeys,
  NOT_STATED,
  type PracticeFilter,
  parsePracticeFilter,
} from "../../../lib/catalogue/filters";
import { countCatalogue, findPractices } from "../../../lib/catalogue/queries";
import { type SyntheticPractice, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let practices: SyntheticPractice[];

beforeAll(async () => {
  practices = await writeSyntheticCatalogue(freshDatabase().db, 130);
});

const filter = (parts: Partial<PracticeFilter>): PracticeFilter => ({ ...emptyFilter, ...parts });

function passes(practice: SyntheticPractice, key: FacetKey, chosen: readonly string[]): boolean {
  const values = practice[key];
  return (
    chosen.length === 0 ||
    chosen.some((value) => (value === NOT_STATED ? values.length === 0 : values.includes(value)))
  );
}

function hasWords(practice: SyntheticPractice, q: string): boolean {
  const text = [practice.title, ...practice.answers, ...practice.targetGroup, ...practice.integrationArea]
    .join(" ")
    .split(/[\s,]+/);
  return q === "" || q.split(" ").every((word) => text.includes(word));
}

/** The whole of `findPractices`, done the slow way. */
function recount(wanted: PracticeFilter) {
  const shown = practices.filter((practice) => practice.framework.length > 0 && hasWords(practice, wanted.q));
  const found = shown.filter((practice) => facetKeys.every((key) => passes(practice, key, wanted[key])));
  const facets = facetKeys.map((key) => {
    const others = facetKeys.filter((other) => other !== key);
    const lifted = shown.filter((practice) =>
      others.every((other) => passes(practice, other, wanted[other])),
    );
    const counts: Record<string, number> = {};
    for (const value of wanted[key]) counts[value] = 0;
    for (const practice of lifted) {
      const values = practice[key].length === 0 ? [NOT_STATED] : practice[key];
      for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    }
    return [key, counts] as const;
  });
  return { slugs: new Set(found.map((practice) => practice.slug)), facets: Object.fromEntries(facets) };
}

const filters: [string, Partial<PracticeFilter>][] = [
  ["nothing chosen", {}],
  ["one country", { country: ["IT"] }],
  ["two countries: either", { country: ["ES", "IT"] }],
  ["a country or none stated", { country: ["DE", NOT_STATED] }],
  ["no target group stated", { targetGroup: [NOT_STATED] }],
  ["country and target group: both", { country: ["AT", "BE"], targetGroup: ["women"] }],
  [
    "all four",
    {
      framework: ["grid-one"],
      country: ["AT", "BE", "DE"],
      targetGroup: ["women", "migrant workers"],
      integrationArea: ["language", "employment"],
    },
  ],
  ["a framework", { framework: ["criteria-two"] }],
  ["both frameworks: either", { framework: ["criteria-two", "grid-one"] }],
  ["a country nobody has", { country: ["ZZ"] }],
  ["a term nobody has, beside one", { targetGroup: ["nobody's term", "women"] }],
  ["a search", { q: "mentor school" }],
  [
    "a search and three facets",
    {
      q: "housing",
      framework: ["grid-one"],
      country: ["AT", "FI", NOT_STATED],
      integrationArea: ["language", NOT_STATED],
    },
  ],
];

describe("findPractices", () => {
  it.each(filters)("lists and counts as a recount by hand does: %s", async (_, parts) => {
    const wanted = filter({ ...parts, pageSize: 100 });
    const expected = recount(wanted);
    const first = await findPractices(wanted);
    const second = await findPractices({ ...wanted, page: 2 });
    const slugs = [...first.items, ...second.items].map((item) => item.slug);
    expect(new Set(slugs)).toEqual(expected.slugs);
    expect(slugs).toHaveLength(expected.slugs.size);
    expect(first.total).toBe(expected.slugs.size);
    const counts = first.facets.map(({ key, options }) => [
      key,
      Object.fromEntries(options.map((option) => [option.value, option.count])),
    ]);
    expect(Object.fromEntries(counts)).toEqual(expected.facets);
  });

  it("has cases that find something, and one that finds nothing", () => {
    const sizes = filters.map(([, parts]) => recount(filter(parts)).slugs.size);
    expect(sizes.filter((size) => size === 0)).toHaveLength(1);
  });

  it("says in each option where choosing or leaving it leads", async () => {
    const wanted = filter({ country: ["IT"], page: 3 });
    const { facets } = await findPractices(wanted);
    const options = facets.find((facet) => facet.key === "country")?.options ?? [];
    const italy = options.find((option) => option.value === "IT");
    expect(italy).toMatchObject({ label: "Italy", selected: true, href: "/practices" });
    expect(options.find((option) => option.value === "ES")).toMatchObject({
      selected: false,
      href: "/practices?country=ES&country=IT",
    });
    expect(options.map((option) => option.label)).toEqual([
      "Austria",
      "Belgium",
      "Finland",
      "Germany",
      "Italy",
      "Poland",
      "Spain",
      "Not stated",
    ]);
  });

  it("leads to as many practices as an option's count says, when it is the only one of its facet", async () => {
    const { facets } = await findPractices(filter({ integrationArea: ["language"] }));
    for (const { key, options } of facets.filter((facet) => facet.key !== "integrationArea")) {
      for (const option of options) {
        const url = new URL(option.href, "http://localhost");
        const params = Object.fromEntries(facetKeys.map((name) => [name, url.searchParams.getAll(name)]));
        const { total } = await findPractices(parsePracticeFilter(params));
        expect([key, option.value, total]).toEqual([key, option.value, option.count]);
      }
    }
  });

  it("orders by title as a reader expects, whatever the accents, case and quotes", async () => {
    const pages = await Promise.all([1, 2].map((page) => findPractices(filter({ page, pageSize: 100 }))));
    const titles = pages.flatMap(({ items }) => items.map((item) => item.title));
    const firsts = [...new Set(titles.map((title) => title.replace(/ \d+$/, "")))];
    expect(firsts).toEqual([
      "åben dør",
      "École ouverte",
      "Élan",
      "łódź together",
      "Plan 2",
      "Plan 10",
      "“Quoted” start",
      "Ways In",
      "Zusammen",
    ]);
    const elan = titles
      .filter((title) => title.startsWith("Élan"))
      .map((title) => Number(title.split(" ")[1]));
    expect(elan).toEqual([...elan].sort((a, b) => a - b));
  });

  it("pages without leaving out or repeating anything, and is empty beyond the end with the total kept", async () => {
    const wanted = filter({ pageSize: 7, country: ["IT", "ES"] });
    const { total } = await findPractices(wanted);
    const seen: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 7); page++) {
      seen.push(...(await findPractices({ ...wanted, page })).items.map((item) => item.slug));
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    const beyond = await findPractices({ ...wanted, page: 100_000 });
    expect(beyond).toMatchObject({ items: [], total, page: 100_000 });
  });

  it("shows nothing of a practice that has only a draft", async () => {
    const drafts = practices.filter((practice) => practice.framework.length === 0);
    expect(drafts.length).toBeGreaterThan(0);
    const { total } = await findPractices(filter({}));
    expect(total).toBe(practices.length - drafts.length);
    expect((await findPractices(filter({ q: "unpublishedword" }))).total).toBe(0);
  });
});

describe("countCatalogue", () => {
  it("counts what is shown, and no drafts", async () => {
    const shown = practices.filter((practice) => practice.framework.length > 0);
    const assessments = shown.flatMap((practice) => practice.framework).length;
    expect(await countCatalogue()).toEqual({
      practices: shown.length,
      assessments,
      writeUps: assessments,
      sources: 1,
      countries: new Set(shown.flatMap((practice) => practice.country)).size,
    });
  });
});
