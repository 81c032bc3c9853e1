/** Where an open page sends what is typed, called as Next calls it: who may, what it takes, and what it answers. */
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "../../../app/[locale]/assess/[secret]/save/route";
import { startDraft } from "../../../lib/assessment/commands";
import { submitDraft } from "../../../lib/assessment/commands-submission";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
let secret = "";
beforeAll(async () => {
  const started = await startDraft({ framework: "spring-good-practice", title: "Tandem" }, db);
  if (started.ok) secret = started.secret;
});

const JSON_TYPE = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
function send(body: string, headers: Record<string, string> = JSON_TYPE, link = secret): Promise<Response> {
  const request = new Request("http://localhost/assess/x/save", {
    method: "POST",
    body,
    headers: { host: "localhost", ...headers },
  });
  return POST(request, { params: Promise.resolve({ secret: link }) });
}
const change = (key: string, value: string, base = 0) => JSON.stringify({ changes: [{ key, value, base }] });

describe("it takes", () => {
  it("changed fields, and says what became of each; nobody keeps the answer", async () => {
    const response = await send(change("answer:1.1", "words"));
    expect(await response.json()).toEqual({
      ok: true,
      outcomes: [{ key: "answer:1.1", outcome: "saved", version: 1 }],
    });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("an answer of a megabyte, to refuse it by name", async () => {
    const response = await send(change("answer:1.2", "x".repeat(1_000_000)));
    expect(await response.json()).toMatchObject({ outcomes: [{ outcome: "refused", problem: "tooLong" }] });
  });
});

describe("it refuses", () => {
  it.each([
    ["a page of another site", 403, { ...JSON_TYPE, "sec-fetch-site": "cross-site" }],
    ["another page of this machine", 403, { ...JSON_TYPE, "sec-fetch-site": "same-site" }],
    [
      "an older browser on another site",
      403,
      { "content-type": "application/json", origin: "https://evil.example" },
    ],
    ["a page without an address", 403, { "content-type": "application/json", origin: "null" }],
    ["a form of another kind", 415, { ...JSON_TYPE, "content-type": "text/plain" }],
    ["something that is called nearly the same", 415, { ...JSON_TYPE, "content-type": "application/jsonp" }],
  ])("%s", async (_, status, headers) => {
    const response = await send(change("answer:1.3", "words"), headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each(["", "{", "null", "[]", '{"changes":[]}', '{"changes":[{"key":1}]}', change("a", "b", -1)])(
    "%s",
    async (body) => expect((await send(body)).status).toBe(400),
  );

  it("more than any answer can hold, whatever length it claims", async () => {
    const long = "x".repeat(4 * 1024 * 1024 + 1);
    expect((await send(long)).status).toBe(413);
    const claimed = await send("x", { ...JSON_TYPE, "content-length": "999999999" });
    expect(claimed.status).toBe(413);
    expect(await claimed.json()).toMatchObject({ title: "Content Too Large" });
  });

  it.each(["", "x", "a".repeat(10_000), "__proto__"])("a link that opens nothing", async (link) => {
    expect((await send(change("answer:1.1", "words"), JSON_TYPE, link)).status).toBe(404);
  });

  it("anything while it lies with the editors, in a way the page understands", async () => {
    await send(change("mark:1.1.1", "met"));
    await submitDraft(secret, db);
    const response = await send(change("answer:1.1", "late", 1));
    expect([response.status, await response.json()]).toEqual([200, { ok: false, reason: "locked" }]);
  });
});

it("an older browser on this site is let in by its origin", async () => {
  const headers = { "content-type": "application/json", origin: "http://localhost" };
  expect((await send(change("answer:1.1", "words", 1), headers)).status).toBe(200);
});
