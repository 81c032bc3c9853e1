/** What holds for the whole site: the first page, the words about it, its heads, and addresses that have nothing. */
import { pages } from "./pages";
import { expect, test } from "./test";

test("the first page says what there is, and its counts are the catalogue's", async ({ page, request }) => {
  await page.goto("/");
  const { total } = await (await request.get("/api/v1/practices")).json();
  await expect(page.getByText(/^The catalogue holds/)).toHaveText(
    `The catalogue holds ${total} practices from 12 countries, with 26 assessments read from 28 write-ups in 5 documents.`,
  );
  await expect(page.getByRole("img", { name: /^SPRING Good Practice Criteria: \d+ met/ })).toHaveCount(16);
});

test("the first page leads into the catalogue by search, by country and by fingerprint", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search the practices" }).fill("labour rights");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/practices\?q=labour\+rights$/);
  await page.goto("/");
  await page.getByRole("link", { name: "Austria: 2 practices" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.goto("/");
  await page.getByRole("link", { name: /MigraCode$/ }).click();
  await expect(page).toHaveURL(/\/practices\/migracode$/);
});

test("the typefaces of a page are asked for with it, so that its words do not change their face", async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") fonts.push(new URL(request.url()).pathname);
  });
  const response = await page.goto("/about");
  await page.evaluate(() => document.fonts.ready);
  const link = (await response?.headerValue("link")) ?? "";
  const asked = [...link.matchAll(/<([^>]*)>[^,]*as="font"/g)].map(([, file]) => file);
  expect(asked).toHaveLength(2);
  expect([...new Set(fonts)].sort()).toEqual(asked.sort());
});

test("a search with nothing in it is all practices", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("All 25 practices, in alphabetical order.")).toBeVisible();
});

test("About says what a blank is not, and whose work this is", async ({ page }) => {
  await page.goto("/about");
  const main = page.getByRole("main");
  for (const words of [
    "A blank is not a no",
    "That is not a failure",
    "101004635",
    "The People for Change Foundation",
  ]) {
    await expect(main).toContainText(words);
  }
  await expect(main.getByRole("heading", { name: "Why there is no ranking" })).toBeVisible();
});

test("every page has a title and a description of its own, one main heading, and its language", async ({
  request,
}) => {
  const titles = new Map<string, string>();
  for (const [name, path] of Object.entries(pages)) {
    const html = await (await request.get(path)).text();
    expect(html, name).toMatch(/^<!DOCTYPE html><html lang="en"/);
    expect(html.match(/<h1[ >]/g), name).toHaveLength(1);
    expect(html, name).toMatch(/<meta name="description" content="[^"]{40}/);
    titles.set(new URL(path, "http://x").pathname, /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "none");
  }
  expect(new Set(titles.values()).size).toBe(titles.size);
});

test("no page holds an e-mail address", async ({ request }) => {
  for (const [name, path] of Object.entries(pages)) {
    const html = await (await request.get(path)).text();
    expect(html.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g), name).toBeNull();
  }
  const footer = await (await request.get("/sources/2417b7ef8165e66a?from=501")).text();
  expect(footer).toContain("Contact");
  expect(footer.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g)).toBeNull();
});

for (const path of [
  "/no-such-page",
  "/xx/about",
  "/practices/undok/more",
  "/no-such-file.txt",
  "/de",
  "/en/nothing",
]) {
  test(`${path} is a 404 of the site`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    const html = await response.text();
    expect(html).toContain("Not in the catalogue");
    expect(html).toContain('lang="en"');
  });
}

test("an address that cannot be decoded is the asker's mistake", async ({ request }) => {
  for (const path of ["/%ff", "/practices/%e2%82", "/api/v1/%ff"]) {
    expect((await request.get(path)).status(), path).toBe(400);
  }
});

test("/en leads to the address without a prefix", async ({ page }) => {
  await page.goto("/en/criteria");
  await expect(page).toHaveURL("/criteria");
});

test("answers forbid what the site does not need", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("there is an icon, and robots may read", async ({ request }) => {
  expect((await request.get("/icon.svg")).headers()["content-type"]).toContain("image/svg+xml");
  expect(await (await request.get("/robots.txt")).text()).toContain("Allow: /");
});
