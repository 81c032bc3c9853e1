/** The matrix: the same filters as browse, orders that say how, folding, links to the passages, files to take along. */
import { openFacets } from "./pages";
import { expect, test } from "./test";

const rows = (page: import("@playwright/test").Page) => page.locator(".matrix tbody:last-of-type tr");

test("stands in the navigation, and shows every assessment against the first criteria", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Matrix" }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  await expect(page).toHaveTitle("Matrix: SPRING Good Practice Criteria – Exemplar");
  await expect(page.getByText("All 16 assessments against SPRING Good Practice Criteria.")).toBeVisible();
  await expect(rows(page)).toHaveCount(16);
  await expect(rows(page).first().getByRole("gridcell")).toHaveCount(40);
});

test("a cell says its state in words and leads to the passage", async ({ page }) => {
  await page.goto("/matrix");
  const row = rows(page).filter({ hasText: "MigraCode" });
  const cell = row.locator("td").nth(24);
  await expect(cell).toHaveText("no mark");
  await cell.getByRole("link").click();
  await expect(page).toHaveURL(/\/practices\/migracode#q-3\.2$|#q-3\.1$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("MigraCode");
});

test("a second assessment's passages have their own addresses", async ({ page }) => {
  await page.goto("/matrix?framework=assess-integration");
  await expect(rows(page)).toHaveCount(8);
  const undok = rows(page).filter({ hasText: "UNDOK" });
  const href = await undok.locator("td a").first().getAttribute("href");
  await page.goto(href ?? "");
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toHaveCount(1);
  await expect(target).toBeInViewport();
});

test("the columns add up in words: every item with its counts and what they are of", async ({ page }) => {
  await page.goto("/matrix");
  await page.getByText("The columns added up, as a table").click();
  const row = page.getByRole("row", { name: /^3\.2\.5 / });
  await expect(row.getByRole("cell")).toHaveText(["5", "10", "1", "0", "16"]);
  await row.getByRole("link", { name: "3.2.5" }).click();
  await expect(page).toHaveURL(/\/criteria\/spring-good-practice\/3\.2\.5$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("is narrowed like browse, and each part can be taken out", async ({ page }) => {
  await page.goto("/matrix?sort=country");
  await openFacets(page);
  await page.getByRole("link", { name: /^Italy, 3 practices/ }).click();
  await expect(page).toHaveURL(/\/matrix\?country=IT&sort=country$/);
  await expect(rows(page)).toHaveCount(3);
  await openFacets(page);
  await page.getByRole("link", { name: /^Austria, 2 practices/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByText("5 of 16 assessments", { exact: true })).toBeVisible();
  await expect(page.getByText("5 rows, added up")).toBeVisible();
  await page.getByRole("link", { name: "Remove “Italy” from the filter" }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("searchbox").fill("undocumented");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=undocumented/);
  await expect(page).toHaveURL(/country=AT/);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Remove all" }).click();
  await expect(page).toHaveURL(/\/matrix\?sort=country$/);
});

test("is narrowed by a criterion", async ({ page }) => {
  await page.goto("/matrix?met=3.2.5");
  await expect(page.getByRole("link", { name: "Remove “3.2.5” from the filter" })).toBeVisible();
  await expect(rows(page)).toHaveCount(5);
});

test("says how it is ordered, and keeps the rows whatever the order", async ({ page }) => {
  await page.goto("/matrix");
  const names = async () => (await rows(page).getByRole("rowheader").allTextContents()).sort();
  const byTitle = await names();
  await page.getByRole("link", { name: "By likeness" }).click();
  await expect(page).toHaveURL(/sort=likeness$/);
  await expect(page.getByText(/differ by the share of items marked differently/)).toBeVisible();
  await expect(page.getByText("Nothing is better for standing higher.")).toBeVisible();
  expect(await names()).toEqual(byTitle);
  await page.getByRole("link", { name: "By country" }).click();
  await expect(page.getByText(/A practice in several countries stands at the first of them/)).toBeVisible();
  await expect(rows(page).first()).toContainText("Austria");
  expect(await names()).toEqual(byTitle);
});

test("folds an area into one column, and unfolds it", async ({ page }) => {
  await page.goto("/matrix");
  await page.getByRole("link", { name: "Fold area 3, Effectiveness, into one column" }).click();
  await expect(page).toHaveURL(/\?fold=3$/);
  await expect(rows(page).first().locator("td")).toHaveCount(31);
  const migracode = rows(page).filter({ hasText: "MigraCode" });
  await expect(migracode).toContainText("7 met, 0 not met, 3 no mark, 0 not listed, of 10");
  await page.getByRole("link", { name: "Unfold area 3, Effectiveness" }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  await expect(rows(page).first().locator("td")).toHaveCount(40);
});

test("gives the picture and the table, with the same filter", async ({ page, request }) => {
  await page.goto("/matrix?country=IT&fold=1");
  const svg = await page.getByRole("link", { name: "Picture for print (SVG)" }).getAttribute("href");
  expect(svg).toBe("/api/v1/matrix/svg?country=IT&fold=1");
  const picture = await request.get(svg ?? "");
  expect(picture.headers()["content-type"]).toContain("image/svg+xml");
  const text = await picture.text();
  const read = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "image/svg+xml");
    const broken = parsed.querySelector("parsererror")?.textContent ?? null;
    return { broken, words: [...parsed.querySelectorAll("text")].map((node) => node.textContent).join("\n") };
  }, text);
  expect(read.broken).toBeNull();
  expect(read.words).toContain("PartecipAzione");
  expect(read.words).not.toContain("MigraCode");
  expect(read.words).toContain("/matrix?country=IT&fold=1");
  const csv = await page.getByRole("link", { name: "Table for a spreadsheet (CSV)" }).getAttribute("href");
  const table = await request.get(csv ?? "");
  expect(table.headers()["content-type"]).toContain("text/csv");
  expect((await table.text()).trim().split("\r\n")).toHaveLength(4);
  expect((await request.get("/api/v1/matrix/svg?framework=no-such-criteria")).status()).toBe(404);
  expect((await request.post("/api/v1/matrix/csv")).status()).toBe(405);
});

test("says what to do when nothing is found", async ({ page }) => {
  await page.goto("/matrix?q=zebra+crossing&country=AT&sort=likeness");
  await expect(page.getByRole("heading", { name: "No assessment answers to all of this" })).toBeVisible();
  await page.getByRole("link", { name: "Without zebra crossing" }).click();
  await expect(page).toHaveURL(/\/matrix\?country=AT&sort=likeness$/);
  await expect(rows(page)).toHaveCount(2);
  await page.goto("/matrix?page=99");
  await page.getByRole("link", { name: "Go to the first page" }).click();
  await expect(rows(page)).toHaveCount(16);
});

test("criteria that are not there are said to be so, and the others named", async ({ page }) => {
  const response = await page.goto("/matrix?framework=no-such-criteria");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There are no criteria by this name");
  await page.getByRole("link", { name: /^SPRING Good Practice Criteria/ }).click();
  await expect(rows(page)).toHaveCount(16);
});

test("hostile parameters are an ordinary matrix", async ({ page, request }) => {
  const hostile =
    "q=%22*+NEAR(&country=<script>&framework=../../etc&page=-1&sort=score&fold=%00&fold=x&met=%F0%9F%98%80";
  for (const path of [
    `/matrix?${hostile}`,
    `/api/v1/matrix/svg?${hostile}`,
    `/api/v1/matrix/csv?${hostile}`,
  ]) {
    expect((await request.get(path)).status()).toBe(200);
  }
  const long = await request.get(`/matrix?q=${"x".repeat(10_000)}`);
  expect(long.status()).toBe(200);
  await page.goto(`/matrix?${hostile}`);
  await expect(page.getByRole("heading", { level: 1, name: "Matrix" })).toBeVisible();
});
