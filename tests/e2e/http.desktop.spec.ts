/** What the server says to programs: methods, tags, compression, and requests that nothing here can mean. */
import http from "node:http";
import { expect, test } from "./test";

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** Asks as a program does: no cookies, no redirects followed, nothing unpacked, and any address or method. */
function ask(baseURL: string | undefined, options: http.RequestOptions, body?: string): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, agent: false, ...options }, (response) => {
      let text = "";
      response.setEncoding("latin1").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on("error", reject).end(body);
  });
}

const pages = [
  "/",
  "/practices",
  "/practices/undok",
  "/criteria/spring-good-practice/3.2.5",
  "/about",
  "/icon.svg",
];
const apiFiles = [
  "/api/v1/practices",
  "/api/v1/practices/undok",
  "/api/v1/frameworks/spring-good-practice",
  "/api/v1/frameworks/spring-good-practice/criteria/3.2.5/json",
  "/api/v1/frameworks/spring-good-practice/criteria/3.2.5/csv",
  "/api/v1/compare/csv?p=undok&p=migracode",
  "/api/v1/matrix/csv",
  "/api/v1/matrix/svg",
];

test("pages can be read and nothing else, and say so", async ({ baseURL }) => {
  for (const path of pages) {
    expect([path, (await ask(baseURL, { path, method: "HEAD" })).status]).toEqual([path, 200]);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "PURGE"]) {
      const { status, headers, text } = await ask(baseURL, { path, method });
      expect([path, method, status, headers.allow]).toEqual([path, method, 405, "GET, HEAD"]);
      expect(text).toBe(`This address has no ${method}, only GET, HEAD.\n`);
    }
  }
});

test("where there are forms, only forms can be sent", async ({ baseURL }) => {
  const json = { "Content-Type": "application/json" };
  const sent = await ask(baseURL, { path: "/assess", method: "POST", headers: json }, "{}");
  expect([sent.status, sent.headers.allow]).toEqual([415, "GET, HEAD, POST"]);
  expect((await ask(baseURL, { path: "/assess", method: "PUT" })).status).toBe(405);
});

test("the API says which methods it has, and refuses the others as a problem", async ({ baseURL }) => {
  for (const path of [...apiFiles, "/api/v1/health"]) {
    const { status, headers } = await ask(baseURL, { path, method: "OPTIONS" });
    expect([path, status, headers.allow]).toEqual([path, 204, "GET, HEAD, OPTIONS"]);
    for (const method of ["POST", "DELETE", "PROPFIND", "PURGE"]) {
      const refused = await ask(baseURL, { path, method });
      expect([path, method, refused.status, refused.headers.allow]).toEqual([
        path,
        method,
        405,
        "GET, HEAD, OPTIONS",
      ]);
      expect(JSON.parse(refused.text)).toMatchObject({ status: 405 });
    }
  }
});

test("everything below /api that is nothing is a problem, however it is spelled", async ({ baseURL }) => {
  for (const path of ["/api", "/api/v2/x", "/api/v1", "/api/v1/x", "/api%2fv1", "/%61pi/v1/health"]) {
    const { status, headers, text } = await ask(baseURL, { path });
    expect([path, status, headers["content-type"]]).toEqual([path, 404, "application/problem+json"]);
    expect(JSON.parse(text)).toMatchObject({ status: 404, detail: expect.any(String) });
  }
});

test("every answer of the API has a tag, is not sent twice to who has it, and is compressed", async ({
  baseURL,
}) => {
  for (const path of apiFiles) {
    const headers = { "Accept-Encoding": "gzip" };
    const first = await ask(baseURL, { path, headers });
    const { etag = "" } = first.headers;
    expect([path, first.status, first.headers["content-encoding"]]).toEqual([path, 200, "gzip"]);
    expect(etag, path).toMatch(/^W\/"[\w-]{27}"$/);
    expect(first.headers["cache-control"], path).toBe("public, no-cache");
    const head = await ask(baseURL, { path, method: "HEAD" });
    expect([path, head.status, head.headers.etag, head.text]).toEqual([path, 200, etag, ""]);
    const again = await ask(baseURL, { path, headers: { "If-None-Match": etag } });
    expect([path, again.status, again.headers.etag, again.text]).toEqual([path, 304, etag, ""]);
  }
});

test("what Next cannot answer is refused in words", async ({ baseURL }) => {
  const cases: [http.RequestOptions, number][] = [
    [{ path: "/practices", method: "TRACE" }, 405],
    [{ path: "http://elsewhere.example/practices" }, 400],
    [{ path: "*", method: "OPTIONS" }, 400],
    [{ path: "/%ff" }, 400],
    [{ path: `/about?${"a&".repeat(7_700)}` }, 414],
    [{ path: "/practices", headers: { RSC: "1", "Next-Router-State-Tree": "x" } }, 400],
    [{ path: "/practices", headers: { RSC: "1", "Next-Router-State-Tree": "[]" } }, 400],
    [{ path: "/practices", headers: { Connection: "Upgrade", Upgrade: "h2c" } }, 200],
    [{ path: "/practices", headers: { Connection: "Upgrade", Upgrade: "websocket" } }, 200],
  ];
  for (const [options, expected] of cases) {
    const { status, text } = await ask(baseURL, options);
    const name = JSON.stringify(options).slice(0, 100);
    expect([name, status]).toEqual([name, expected]);
    expect(text.length, name).toBeGreaterThan(20);
  }
});

test("forms of other sites, and of more than five megabytes, are refused in words", async ({ baseURL }) => {
  const form = { path: "/assess/a-secret", method: "POST" };
  const type = { "Content-Type": "multipart/form-data; boundary=x" };
  const elsewhere = { ...type, Origin: "https://elsewhere.example" };
  for (const headers of [elsewhere, { ...elsewhere, "Next-Action": "0".repeat(42) }]) {
    const { status, text } = await ask(baseURL, { ...form, headers }, "--x--");
    expect([status, text]).toEqual([403, "Only pages of this site may send forms to it.\n"]);
  }
  const large = await ask(baseURL, { ...form, headers: type }, "a".repeat(11 * 1024 * 1024));
  expect([large.status, large.headers["content-type"]]).toEqual([413, "text/plain; charset=utf-8"]);
  expect(large.text).toContain("larger than 5 MB. Nothing was changed.");
});

test("words that are sent to a private link that opens nothing are shown again", async ({
  baseURL,
  page,
}) => {
  const post = (fields: Record<string, string>) =>
    page.request.post(`${baseURL}/assess/${"a".repeat(32)}/area/inclusivity-participation`, {
      multipart: fields,
      maxRedirects: 0,
    });
  const shown = await post({
    $ACTION_REF_1: "",
    "base:answer:1.1": "0",
    "answer:1.1": "\n</textarea><script>alert(1)</script> & “words”",
  });
  expect(shown.status()).toBe(404);
  await page.setContent(await shown.text());
  await expect(page.getByLabel("Answer to 1.1")).toHaveValue(
    "\n</textarea><script>alert(1)</script> & “words”",
  );
  await expect(page.getByText("this self-assessment was deleted")).toBeVisible();
  await expect(page.locator("script, textarea")).toHaveCount(1);
  // The form on the page for such links is sent there too.
  const pasted = await post({ locale: "en", link: "nothing" });
  expect([pasted.status(), pasted.headers().location]).toEqual([303, "/assess?problem=noLink#open"]);
});

test("what is typed behind a private link that opens nothing is refused as a problem", async ({
  baseURL,
}) => {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ changes: [{ key: "title", value: "x", base: 0 }] });
  const sent = await ask(baseURL, { path: `/assess/${"a".repeat(32)}/save`, method: "POST", headers }, body);
  expect([sent.status, sent.headers["content-type"]]).toEqual([404, "application/problem+json"]);
});

test("the longest filter that the page can write is answered", async ({ baseURL }) => {
  const values = (name: string, count: number, value: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `${name}=${encodeURIComponent(value(index))}`);
  const query = [
    `q=${encodeURIComponent("ü".repeat(200))}`,
    ...values("country", 20, (index) => `A${String.fromCharCode(65 + index)}`),
    ...values("targetGroup", 20, (index) => `migrants and refugees of group ${index}`),
    ...values("integrationArea", 20, (index) => `work, language and health ${index}`),
    ...["met", "notMet", "blank", "notListed"].flatMap((name) =>
      values(name, 8, (index) => `spring-good-practice:3.2.${index + 1}`),
    ),
    ...values("answers", 8, (index) => `spring-good-practice:3.${index + 1}`),
  ].join("&");
  // As a browser on such a page asks for the next one: the address again where it comes from, and a client's usual words.
  const headers = { Referer: `${baseURL}/practices?${query}`, "User-Agent": "x".repeat(200) };
  expect((await ask(baseURL, { path: `/practices?${query}`, headers })).status).toBe(200);
});
