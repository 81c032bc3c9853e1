/** The API's routes, called as Next calls them: shapes, problems, tags, and hostile parameters. */
import { beforeAll, describe, expect, it } from "vitest";
import * as nothing from "../../../app/api/v1/[[...path]]/route";
import * as framework from "../../../app/api/v1/frameworks/[slug]/route";
import * as health from "../../../app/api/v1/health/route";
import * as practice from "../../../app/api/v1/practices/[slug]/route";
import * as practiceList from "../../../app/api/v1/practices/route";
import { practicePageResponseSchema, practiceResponseSchema } from "../../../lib/catalogue/api-schema";
import { getPractice } from "../../../lib/catalogue/queries";
import type { Db } from "../../../lib/db/client";
import { frameworkResponseSchema } from "../../../lib/frameworks/api-schema";
import { markOf, sourceSha, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let db: Db;

beforeAll(async () => {
  ({ db } = freshDatabase());
  await writeSyntheticCatalogue(db, 60);
  await db.profileEntry.create({
    data: { practiceId: 4, field: "contact", ordinal: 0, value: "b@example.org" },
  });
});

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/v1/${path}`, { headers });
const getList = (query: string) => practiceList.GET(request(`practices?${query}`));
const getOne = (slug: string, headers?: Record<string, string>) =>
  practice.GET(request(`practices/${slug}`, headers), { params: Promise.resolve({ slug }) });
const getOneFramework = (slug: string, query = "") =>
  framework.GET(request(`frameworks/${slug}${query}`), { params: Promise.resolve({ slug }) });

async function expectProblem(response: Response, status: number) {
  expect([response.status, response.headers.get("content-type")]).toEqual([
    status,
    "application/problem+json",
  ]);
  const problem = await response.json();
  expect(problem).toEqual({ status, title: expect.any(String), detail: expect.any(String) });
}

describe("GET /api/v1/practices", () => {
  it("gives a page, its facets and the total", async () => {
    const response = await getList("country=IT&country=ES&pageSize=5");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    const text = await response.text();
    const page = practicePageResponseSchema.strict().parse(JSON.parse(text));
    expect(page.items).toHaveLength(5);
    expect(page.items.every((item) => item.countries.some((country) => ["IT", "ES"].includes(country)))).toBe(
      true,
    );
    expect(page.total).toBeGreaterThan(5);
    expect(text.startsWith(`{"total":${page.total},"page":1,"pageSize":5,"items":[{"slug":`)).toBe(true);
  });

  it.each([
    ["999", 999],
    ["9999999999999999", 100_000],
  ])("gives an empty page %s, beyond the end, with the total", async (asked, number) => {
    const page = practicePageResponseSchema.parse(await (await getList(`page=${asked}`)).json());
    expect([page.items, page.total, page.page]).toEqual([[], 54, number]);
  });

  it.each([
    "page=-1",
    "page=x",
    "pageSize=0",
    "pageSize=99999",
    "country=%00",
    "q=%22",
    "q=NEAR(",
    "q=%ff%fe",
    `q=${"a".repeat(10_000)}`,
    "__proto__=1",
    "framework=';--",
    "view=matrix",
    "targetGroup=%F0%9F%99%82",
    "country=IT".repeat(500),
  ])("gives a page for %s", async (query) => {
    const response = await getList(query);
    expect(response.status).toBe(200);
    const page = practicePageResponseSchema.parse(await response.json());
    expect(page.items.length).toBeLessThanOrEqual(100);
  });
});

describe("GET /api/v1/practices/{slug}", () => {
  it("gives answers and marks by code, with where each stands", async () => {
    const body = practiceResponseSchema.parse(await (await getOne("practice-4")).json());
    const origin = { source: sourceSha, firstLine: 1, lastLine: 2 };
    const grid = body.assessments[0];
    expect(grid?.answers.map(({ question, origin: at }) => [question, at])).toEqual([
      ["1.1", origin],
      ["1.2", origin],
    ]);
    const codes = [
      "1.1.1",
      "1.1.2",
      "1.1.3",
      "1.2.1",
      "1.2.2",
      "1.2.3",
      "2.1.1",
      "2.1.2",
      "2.1.3",
      "2.2.1",
      "2.2.2",
      "2.2.3",
    ];
    const expected = codes.flatMap((item, index) => {
      const status = markOf(4, index);
      return status ? [{ item, status, origin, evidence: [] }] : [];
    });
    expect(grid?.marks).toEqual(expected);
    expect(grid?.counts.notListed).toBe(12 - expected.length);
    expect(grid?.sources).toEqual([{ ...origin, name: "synthetic.txt", ordinal: 40 }]);
  });

  it("says the same as the page does, and masks addresses", async () => {
    const text = await (await getOne("practice-4")).text();
    const view = await getPractice("practice-4");
    expect(JSON.parse(text).profile.map((entry: { value: string }) => entry.value)).toEqual(
      view?.profile.map((entry) => entry.value),
    );
    expect(text).not.toContain("example.org");
    expect(text).toContain("•@•••••••.•••");
  });

  it("is not sent twice to who has it", async () => {
    const first = await getOne("practice-4");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    const again = await getOne("practice-4", { "If-None-Match": `"other", ${etag.slice(2)}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await getOne("practice-4", { "If-None-Match": '"other"' })).status).toBe(200);
    expect((await getOne("practice-8", { "If-None-Match": etag })).status).toBe(200);
  });

  it.each(["no-such", "practice-10", "%00", "\u0000", "..", "🙂"])(
    "has no practice %j: 404",
    async (slug) => {
      await expectProblem(await getOne(slug), 404);
    },
  );
});

describe("GET /api/v1/frameworks/{slug}", () => {
  it("gives the framework with its codes", async () => {
    const body = frameworkResponseSchema.parse(
      await (await getOneFramework("criteria-two", "?version=1")).json(),
    );
    expect(
      body.areas.map((area) => area.questions.map((question) => question.items.map((item) => item.code))),
    ).toEqual([[["1.1.1"]], [["2.1.1"]], [["3.1.1"]]]);
    expect(body.note).toBeNull();
  });

  it("knows no other framework and no other version: 404; a version that is no number: 400", async () => {
    await expectProblem(await getOneFramework("no-such"), 404);
    await expectProblem(await getOneFramework("criteria-two", "?version=2"), 404);
    for (const version of ["abc", "0", "-1", "1.0", "", "9".repeat(30)]) {
      await expectProblem(await getOneFramework("criteria-two", `?version=${version}`), 400);
    }
  });
});

describe("the rest of /api/v1", () => {
  it("is healthy", async () => {
    const response = await health.GET();
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toEqual({
      status: "ok",
      catalogue: {
        practices: 54,
        assessments: expect.any(Number),
        writeUps: expect.any(Number),
        sources: 1,
        countries: 7,
      },
    });
  });

  it("answers every other method with 405 and what is allowed", async () => {
    for (const route of [practiceList, practice, framework, health]) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
        const response = route[method]();
        expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
        await expectProblem(response, 405);
      }
    }
  });

  it("has nothing at other addresses", async () => {
    await expectProblem(nothing.GET(), 404);
    await expectProblem(nothing.POST(), 404);
  });
});
