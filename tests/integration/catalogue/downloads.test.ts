/** Tables as files say in the head of the answer how many rows there are in all, and where the next ones are. */
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCriterionCsv } from "../../../app/api/v1/frameworks/[slug]/criteria/[code]/csv/route";
import { GET as getMatrixCsv } from "../../../app/api/v1/matrix/csv/route";
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
