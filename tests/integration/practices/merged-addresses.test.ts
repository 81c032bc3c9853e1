/** The address of a practice that was merged leads to the one it became, in every form; undone, it is its own again. */
import { expect, it } from "vitest";
import { GET as getCompareCsv } from "@/app/api/v1/compare/csv/route";
import { GET as getCsv } from "@/app/api/v1/practices/[slug]/csv/route";
import { GET as getRis } from "@/app/api/v1/practices/[slug]/ris/route";
import { GET as getJson } from "@/app/api/v1/practices/[slug]/route";
import { mergePractices, unmergePractice } from "@/lib/practices/commands";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const change = { reason: "They are one", actor: { kind: "command" } } as const;

async function ask(slug: string) {
  const params = { params: Promise.resolve({ slug }) };
  const at = `http://localhost/api/v1/practices/${slug}`;
  const answers = [
    await getJson(new Request(`${at}?a=1`), params),
    await getCsv(new Request(`${at}/csv`), params),
    await getRis(new Request(`${at}/ris`), params),
    await getCompareCsv(
      new Request(`http://localhost/api/v1/compare/csv?p=queer-base&p=${slug}&differences=1`),
    ),
  ];
  return answers.map(({ status, headers }) => [status, headers.get("Location")]);
}

it("leads on with the rest of the address, and may not be kept", async () => {
  expect((await ask("undok")).map(([status]) => status)).toEqual([200, 200, 200, 200]);
  const merged = await mergePractices({ from: "undok", into: "ukrainian-womens-club", ...change }, db);
  if (!merged.ok) throw new Error(merged.reason);
  expect(await ask("undok")).toEqual([
    [308, "/api/v1/practices/ukrainian-womens-club?a=1"],
    [308, "/api/v1/practices/ukrainian-womens-club/csv"],
    [308, "/api/v1/practices/ukrainian-womens-club/ris"],
    [308, "/api/v1/compare/csv?p=queer-base&p=ukrainian-womens-club&differences=1"],
  ]);
  const answer = await getJson(new Request("http://localhost/api/v1/practices/undok"), {
    params: Promise.resolve({ slug: "undok" }),
  });
  expect(answer.headers.get("Cache-Control")).toBe("no-cache");
  expect((await ask("no-such"))[0]).toEqual([404, null]);
  await unmergePractice({ mergeId: merged.mergeId, ...change }, db);
  expect((await ask("undok")).map(([status]) => status)).toEqual([200, 200, 200, 200]);
});
