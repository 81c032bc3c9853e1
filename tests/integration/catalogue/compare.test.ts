/** The compare page's reading of the database, and its table for spreadsheets: order, unknown names, too many, hostile input. */
import { beforeAll, describe, expect, it } from "vitest";
import { GET, POST } from "../../../app/api/v1/compare/csv/route";
import { parseCompareRequest } from "../../../lib/catalogue/compare-request";
import { findPracticesToAdd, getComparison } from "../../../lib/catalogue/queries-compare";
import type { Db } from "../../../lib/db/client";
import { markOf, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let db: Db;

beforeAll(async () => {
  ({ db } = freshDatabase());
  await writeSyntheticCatalogue(db, 40);
});

const request = (query: string) => {
  const search = new URLSearchParams(query);
  return parseCompareRequest(
    Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)])),
  );
};
const p = (...numbers: number[]) => numbers.map((n) => `p=practice-${n}`).join("&");
const csv = (query: string) => GET(new Request(`http://localhost/api/v1/compare/csv?${query}`));

describe("getComparison", () => {
  it("gives the practices in the order of the address, each mark as it was written", async () => {
    const { practices, unknown, leftOut, comparison } = await getComparison(request(p(8, 1, 4)));
    expect(practices.map(({ slug }) => slug)).toEqual(["practice-8", "practice-1", "practice-4"]);
    expect([unknown, leftOut, comparison?.framework.key]).toEqual([[], [], "grid-one@1"]);
    const items = comparison?.areas.flatMap((area) => area.questions.flatMap((one) => one.items)) ?? [];
    expect(items).toHaveLength(12);
    expect(items.map(({ cells }) => cells.map((cell) => cell?.state))).toEqual(
      items.map((_, index) => [8, 1, 4].map((n) => markOf(n, index) ?? "notListed")),
    );
  });

  it("names what is not there, drafts among it, and goes on with the rest", async () => {
    const { practices, unknown, comparison } = await getComparison(
      request(`p=nope&${p(1)}&${p(10)}&p=%3Cscript%3E&${p(4)}`),
    );
    expect(unknown).toEqual(["nope", "practice-10", "<script>"]);
    expect(practices.map(({ slug }) => slug)).toEqual(["practice-1", "practice-4"]);
    expect(comparison).not.toBeNull();
  });

  it("keeps the first six and names the others", async () => {
    const { practices, leftOut } = await getComparison(request(p(1, 2, 3, 4, 5, 6, 7, 8)));
    expect(practices).toHaveLength(6);
    expect(leftOut.map(({ slug }) => slug)).toEqual(["practice-7", "practice-8"]);
  });

  it("compares by the criteria asked for; a practice without them says nothing", async () => {
    const { comparison } = await getComparison(request(`${p(1, 4)}&framework=criteria-two@1`));
    expect(comparison?.framework).toMatchObject({ key: "criteria-two@1", practices: 1 });
    expect(comparison?.columns.map(({ assessment }) => assessment === null)).toEqual([true, false]);
  });

  it("compares nothing with fewer than two", async () => {
    for (const query of ["", p(1), `${p(1)}&${p(1)}`, "p=nope&p=neither"]) {
      expect((await getComparison(request(query))).comparison).toBeNull();
    }
  });
});

describe("findPracticesToAdd", () => {
  it("offers what a search finds, without those compared already", async () => {
    const { items, total } = await findPracticesToAdd(request("find=mentor"));
    expect(items.length).toBeGreaterThan(1);
    const slug = items[0]?.slug ?? "";
    const rest = await findPracticesToAdd({ find: "mentor", slugs: [slug] });
    expect(rest.items.map((item) => item.slug)).not.toContain(slug);
    expect(rest.total).toBe(total - 1);
  });

  it.each(["", '"', "NEAR(", "*", "-", "\u202e", "🙂", "a".repeat(5000)])("takes %j", async (find) => {
    const { items } = await findPracticesToAdd({
      ...request(""),
      find: request(new URLSearchParams({ find }).toString()).find,
    });
    expect(items.length).toBeLessThanOrEqual(8);
  });
});

describe("GET /api/v1/compare/csv", () => {
  it("gives the table of what the page shows", async () => {
    const response = await csv(p(8, 1));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const rows = (await response.text()).trimEnd().split("\r\n");
    expect(rows.filter((row) => row.startsWith("item,"))).toHaveLength(12);
    const differing = Array.from({ length: 12 }, (_, i) => markOf(8, i) !== markOf(1, i)).filter(Boolean);
    const fewer = (await (await csv(`${p(8, 1)}&differences=1`)).text()).split("\r\n");
    expect(fewer.filter((row) => row.startsWith("item,"))).toHaveLength(differing.length);
  });

  it.each(["", "p=practice-1", "p=nope&p=practice-1", "p=%00&p=%ff"])("asks for two: %s", async (query) => {
    const response = await csv(query);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json",
    ]);
  });

  it("can only be read", () => {
    expect(POST().status).toBe(405);
  });
});
