/** What is shown of a criterion as files: JSON in its schema, CSV row for row, and problems for what is not there. */
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCsv, POST as postCsv } from "@/app/api/v1/frameworks/[slug]/criteria/[code]/csv/route";
import { GET as getJson } from "@/app/api/v1/frameworks/[slug]/criteria/[code]/json/route";
import { type CriterionResponse, criterionResponseSchema } from "@/lib/catalogue/criterion-api-schema";
import { getCriterionView } from "@/lib/catalogue/queries-criterion";
import type { Db } from "@/lib/db/client";
import { STATE_WORDS } from "@/lib/exports/state-words";
import { seededDatabase } from "../../setup/database";

let db: Db;

beforeAll(() => {
  db = seededDatabase().db;
});

type Get = typeof getJson;

function ask(get: Get, [slug, code]: [string, string], { query = "", headers = {} } = {}): Promise<Response> {
  const request = new Request(`http://localhost/api/v1/frameworks/${slug}/criteria/${code}/x${query}`, {
    headers,
  });
  return get(request, { params: Promise.resolve({ slug, code }) });
}

const item: [string, string] = ["spring-good-practice", "3.2.5"];

async function read(path: [string, string], query = ""): Promise<CriterionResponse> {
  const headers = { host: "x.example", "x-forwarded-proto": "https" };
  const response = await ask(getJson, path, { query, headers });
  expect(response.status).toBe(200);
  return criterionResponseSchema.strict().parse(await response.json());
}

/** Takes a CSV apart as RFC 4180 says. */
function rows(csv: string): string[][] {
  const found: string[][] = [];
  for (const line of csv.replace(/^\ufeff/, "").match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []) {
    const cells = line.slice(0, -2).match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,"]*)/g) ?? [];
    found.push(
      cells.map((cell, index) => {
        const bare = index === 0 ? cell : cell.slice(1);
        return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
      }),
    );
  }
  return found;
}

describe("JSON", () => {
  it("has what the pages show, all of them", async () => {
    const body = await read(item);
    const shown = [];
    for (const page of ["1", "2"]) {
      const view = await getCriterionView({ framework: item[0], code: item[1], params: { page } }, db);
      shown.push(...(view?.items ?? []));
    }
    expect(body.entries.map(({ assessment }) => assessment.id)).toEqual(
      shown.map(({ assessment }) => assessment.id),
    );
    expect(body.total).toBe(16);
    expect(body.counts).toEqual([{ item: "3.2.5", met: 5, notMet: 10, blank: 1, notListed: 0, total: 16 }]);
    expect(body.metTogether).toMatchObject({ met: 5, few: true });
  });

  it("cites the page, and each passage with its lines", async () => {
    const body = await read(item, "?q=undok&state=met");
    expect(body.citation).toContain(
      "“Assess whether interventions contribute to long-term sustainable change.”",
    );
    const entry = body.entries.find(({ practice }) => practice.slug === "undok");
    expect(entry?.link).toBe("/practices/undok#q-3.2");
    expect(body.citation).toMatch(
      /https:\/\/x\.example\/criteria\/spring-good-practice\/3\.2\.5, accessed \d/,
    );
    expect(entry?.citation).toMatch(/question 3\.2\. .+\.txt, line 293 \(SHA-256 [0-9a-f]{16}…\)/);
    expect(entry?.marks).toEqual([expect.objectContaining({ item: "3.2.5", status: "met" })]);
  });

  it("links to the second assessment of a practice by its own anchor", async () => {
    const { entries } = await read(["assess-integration", "1.1.1"]);
    expect(entries.map(({ link }) => link)).toContain("/practices/undok#assess-integration-q-1.1");
  });

  it("labels the crosswalk as derived, and gives that of the item and of its question", async () => {
    const { related } = await read(item);
    expect(related.derived).toBe(true);
    expect(related.links.map(({ code, relation, other }) => [code, relation, other.code])).toEqual([
      ["3.2", "overlaps", "7.1"],
      ["3.2.5", "narrower", "7.1.1"],
    ]);
  });

  it("keeps to the filter, and says which it was", async () => {
    const body = await read(item, "?country=AT&state=notMet&page=7");
    expect(body.filter).toMatchObject({ country: ["AT"], state: "notMet" });
    expect(body.entries.every(({ group }) => group === "notMet")).toBe(true);
    expect(body.entries).toHaveLength(body.total);
  });

  it("is not sent again to who has it", async () => {
    const etag = (await ask(getJson, item)).headers.get("etag") ?? "";
    expect((await ask(getJson, item, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each<[string, string]>([
    ["spring-good-practice", "3"],
    ["spring-good-practice", "3.2"],
    ["assess-monitoring", "5.1"],
    ["assess-integration", "7.1.1"],
  ])("%s %s is in the schema", async (slug, code) => {
    expect((await read([slug, code])).criterion.code).toBe(code);
  });
});

describe("CSV", () => {
  it("has a row for each assessment shown, with its passage, mark and lines", async () => {
    const response = await ask(getCsv, item, {
      headers: { host: "x.example", "x-forwarded-proto": "https" },
    });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="spring-good-practice-3.2.5.csv"',
    );
    const [head = [], ...body] = rows(await response.text());
    const { entries } = await read(item);
    expect(body).toHaveLength(entries.length);
    for (const [index, row] of body.entries()) {
      expect(row).toHaveLength(head.length);
      const cell = (name: string) => row[head.indexOf(name)];
      const entry = entries[index];
      expect(cell("practice")).toBe(entry?.practice.slug);
      expect(cell("state_3.2.5")).toBe(STATE_WORDS[entry?.marks[0]?.status ?? "notListed"]);
      expect(cell("group")).toBe(cell("state_3.2.5"));
      expect(cell("passage")).toBe(entry?.answer?.paragraphs.map(({ text }) => text).join("\n\n"));
      expect(cell("link")).toBe(`https://x.example${entry?.link}`);
      expect(cell("citation")).toContain(`https://x.example${entry?.link}, accessed `);
      expect(cell("source_sha256")).toBe(entry?.answer?.origin?.source);
    }
  });

  it("has two columns for each item of a question", async () => {
    const [head = []] = rows(await (await ask(getCsv, ["spring-good-practice", "3.2"])).text());
    expect(head.filter((name) => name.startsWith("state_"))).toEqual(
      ["3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.5"].map((code) => `state_${code}`),
    );
  });
});

describe("what is not there", () => {
  it.each<[string, Get, [string, string]]>([
    ["JSON of no item", getJson, ["spring-good-practice", "9.9.9"]],
    ["CSV of no item", getCsv, ["spring-good-practice", "9.9.9"]],
    ["JSON of no framework", getJson, ["no-such", "1.1.1"]],
    ["CSV of no framework", getCsv, ["'; --", "1"]],
  ])("%s is a problem with 404", async (_, get, path) => {
    const response = await ask(get, path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("nothing found is an empty list, not an error", async () => {
    const { entries, total } = await read(item, "?q=zzzzzz");
    expect([entries, total]).toEqual([[], 0]);
    expect(rows(await (await ask(getCsv, item, { query: "?q=zzzzzz" })).text())).toHaveLength(1);
  });

  it("can only be read", () => {
    expect(postCsv().status).toBe(405);
  });
});
