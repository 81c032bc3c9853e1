/** Tables as files say in the head of the answer how many rows there are in all, and where the next ones are. */
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCriterionCsv } from "../../../app/api/v1/frameworks/[slug]/criteria/[code]/csv/route";
import { GET as getMatrixCsv } from "../../../app/api/v1/matrix/csv/route";
import { GET as getPracticeCsv } from "../../../app/api/v1/practices/[slug]/csv/route";
import { GET as getPracticeRis } from "../../../app/api/v1/practices/[slug]/ris/route";
import { GET as getPracticesCsv } from "../../../app/api/v1/practices/csv/route";
import { type SyntheticPractice, writeSyntheticCatalogue } from "../../fixtures/synthetic-catalogue";
import { freshDatabase } from "../../setup/database";

let practices: SyntheticPractice[];
beforeAll(async () => {
  practices = await writeSyntheticCatalogue(freshDatabase().db, 160);
});

const assessed = () => practices.filter(({ framework }) => framework.includes("grid-one"));
/** No cell of a matrix breaks into lines. */
const rowsOf = async (response: Response) => (await response.text()).trim().split("\r\n").slice(1);

describe("the matrix", () => {
  const ask = (address: string) => getMatrixCsv(new Request(new URL(address, "http://localhost")));

  it("comes page by page, each naming the next, all of them the whole", async () => {
    const rows: string[] = [];
    let address: string | undefined = "/api/v1/matrix/csv?framework=grid-one&sort=country";
    const pages: string[] = [];
    while (address !== undefined) {
      pages.push(address);
      const response: Response = await ask(address);
      expect(response.headers.get("x-total-count")).toBe(`${assessed().length}`);
      rows.push(...(await rowsOf(response)));
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain("sort=country");
    expect(rows.map((row) => row.split(",")[0]).sort()).toEqual(
      assessed()
        .map(({ slug }) => slug)
        .sort(),
    );
  });

  it("that is whole on one page names no next, nor does a page beyond the end", async () => {
    const narrowed = await ask("/api/v1/matrix/csv?framework=grid-one&country=IT");
    expect(narrowed.headers.get("link")).toBeNull();
    expect(narrowed.headers.get("x-total-count")).toBe(`${(await rowsOf(narrowed)).length}`);
    const beyond = await ask("/api/v1/matrix/csv?framework=grid-one&page=99");
    expect([beyond.headers.get("link"), beyond.headers.get("x-total-count")]).toEqual([
      null,
      `${assessed().length}`,
    ]);
  });
});

describe("a criterion", () => {
  it.each(["", "?state=met", "?country=AT&state=notListed", "?page=7"])(
    "says how many entries %j finds",
    async (query) => {
      const context = { params: Promise.resolve({ slug: "grid-one", code: "1.1.1" }) };
      const response = await getCriterionCsv(new Request(`http://localhost/x${query}`), context);
      const rows = (await response.text()).split("\r\n").filter((line) => line.startsWith("grid-one,"));
      expect(rows.length).toBeGreaterThan(0);
      expect(response.headers.get("x-total-count")).toBe(`${rows.length}`);
    },
  );
});

describe("the list of practices", () => {
  const ask = (address: string) => getPracticesCsv(new Request(new URL(address, "http://localhost")));

  it("comes a hundred at a time, whatever page size is asked for, each naming the next", async () => {
    const slugs = new Set<string | undefined>();
    const totals = new Set<string | null>();
    let pages = 0;
    let address: string | undefined = "/api/v1/practices/csv?pageSize=3&view=table";
    while (address !== undefined) {
      pages++;
      const response: Response = await ask(address);
      totals.add(response.headers.get("x-total-count"));
      for (const row of await rowsOf(response)) slugs.add(row.split(",")[0]);
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(pages).toBe(2);
    expect([...totals]).toEqual([`${slugs.size}`]);
    expect(slugs.size).toBeGreaterThan(100);
  });

  it("is narrowed as the page is, and takes anything", async () => {
    const austria = await ask("/api/v1/practices/csv?country=AT");
    expect(Number(austria.headers.get("x-total-count"))).toBeLessThan(practices.length);
    for (const query of ["?q=%00%22*NEAR(", "?page=-1", "?page=999999999", "?met=x&p=%ff"]) {
      expect((await ask(`/api/v1/practices/csv${query}`)).status).toBe(200);
    }
  });
});

describe("one practice", () => {
  it.each([
    ["text/csv; charset=utf-8", "csv", getPracticeCsv],
    ["application/x-research-info-systems; charset=utf-8", "ris", getPracticeRis],
  ])("comes as %s", async (type, ending, get) => {
    const slug = practices[0]?.slug ?? "";
    const response = await get(new Request("http://localhost/x"), { params: Promise.resolve({ slug }) });
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${slug}.${ending}"`);
    expect(await response.text()).toContain(`/practices/${slug}`);
    const none = await get(new Request("http://localhost/x"), {
      params: Promise.resolve({ slug: "nobody" }),
    });
    expect(none.status).toBe(404);
  });
});
