/** Browse: search, several facets, a filter taken out again, views, paging, and a list without entries. */
import { openFacets } from "./pages";
import { expect, test } from "./test";

test("starts with all practices in alphabetical order, a page at a time", async ({ page }) => {
  await page.goto("/practices");
  await expect(page).toHaveTitle("Practices – Exemplar");
  await expect(page.getByText("All 25 practices, in alphabetical order.")).toBeVisible();
  const titles = page
    .getByRole("region", { name: "Practices found" })
    .getByRole("article")
    .getByRole("heading");
  await expect(titles).toHaveCount(24);
  await expect(titles.first()).toContainText("Activities co-designed");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(titles).toHaveCount(1);
  await expect(page.getByText("Page 2 of 2")).toBeVisible();
});

test("narrows by several facets: values of one are or, facets are and", async ({ page }) => {
  const found = page.getByRole("region", { name: "Practices found" });
  await page.goto("/practices");
  await openFacets(page);
  await page.getByRole("link", { name: "Austria, 2 practices" }).click();
  await expect(page).toHaveURL(/\?country=AT$/);
  await openFacets(page);
  await page.getByRole("link", { name: "Italy, 4 practices" }).click();
  await expect(found.getByText("6 practices", { exact: true })).toBeVisible();
  await openFacets(page);
  await page.getByRole("link", { name: /^SPRING Good Practice Criteria, 5 practices/ }).click();
  await expect(page).toHaveURL(/framework=spring-good-practice&country=AT&country=IT/);
  await expect(found.getByText("5 practices", { exact: true })).toBeVisible();
  const chips = page.getByRole("link", { name: /^Remove “/ });
  await expect(chips).toHaveCount(3);
  await page.getByRole("link", { name: "Remove “Austria” from the filter" }).click();
  await expect(page).toHaveURL(/framework=spring-good-practice&country=IT$/);
  await expect(found.getByText("3 practices", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Remove all" }).click();
  await expect(page).toHaveURL(/\/practices$/);
});

test("searches, and keeps the facets while doing so", async ({ page }) => {
  await page.goto("/practices?country=AT");
  await page.getByRole("searchbox").fill("undocumented");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(
    ({ searchParams }) => searchParams.get("q") === "undocumented" && searchParams.get("country") === "AT",
  );
  await expect(page).toHaveTitle("Practices with “undocumented” – Exemplar");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("searchbox")).toHaveValue("undocumented");
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/UNDOK/);
});

test("shows a table with each count and what it is counted of; the view stays in the address", async ({
  page,
}) => {
  await page.goto("/practices?country=ES");
  await page.getByRole("link", { name: "Table" }).click();
  await expect(page).toHaveURL(/country=ES&view=table/);
  const row = page.getByRole("row").filter({ hasText: "MigraCode" });
  await expect(row.getByRole("cell")).toHaveText([
    "Spain",
    "Open Cultural Center (Barcelona)",
    /.+/,
    "SPRING Good Practice Criteria",
    "",
    "33",
    "0",
    "3",
    "4",
    "40",
  ]);
  await expect(page.getByRole("link", { name: "Table" })).toHaveAttribute("aria-current", "true");
});

test("says what to do when nothing is found", async ({ page }) => {
  await page.goto("/practices?q=zebra+crossing&country=AT");
  await expect(
    page.getByRole("heading", { name: "Nothing in the catalogue answers to all of this" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Without zebra crossing" }).click();
  await expect(page).toHaveURL(/\/practices\?country=AT$/);
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("a page beyond the end leads back to the first", async ({ page }) => {
  await page.goto("/practices?page=99");
  await page.getByRole("link", { name: "Go to the first page" }).click();
  await expect(page.getByRole("article")).toHaveCount(24);
});

test("hostile parameters are an ordinary list", async ({ page }) => {
  const response = await page.goto(
    "/practices?q=%22%29+OR+1%3D1+--&country=<script>&framework=../../etc&page=-1&view=x&targetGroup=%00",
  );
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: "Practices" })).toBeVisible();
});
