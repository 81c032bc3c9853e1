/** The page of an item, a question and an area: who meets it, and how. */
import { readFile } from "node:fs/promises";
import { openFacets } from "./pages";
import { expect, test } from "./test";

const item = "/criteria/spring-good-practice/3.2.5";

test("from the criteria to an item: its wording, where it stands, and its four counts", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice");
  await page.getByRole("link", { name: "Item 3.2.5: who meets it, and how" }).click();
  await expect(page).toHaveURL(item);
  await expect(page).toHaveTitle(/^3\.2\.5 Assess whether interventions/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Assess whether interventions contribute to long-term sustainable change.",
  );
  const trail = page.getByRole("navigation", { name: "Where you are" });
  await expect(trail.getByRole("link")).toHaveText([
    "Criteria",
    "SPRING Good Practice Criteria",
    "3 Effectiveness",
    "Question 3.2",
  ]);
  for (const [state, count] of [
    ["met", 5],
    ["not met", 10],
    ["no mark", 1],
    ["not listed", 0],
  ] as const) {
    await expect(
      page.getByRole("definition").nth(["met", "not met", "no mark", "not listed"].indexOf(state)),
    ).toHaveText(`${count} of 16`);
  }
});

test("goes to the item before and the one after, up to the question, and to the area", async ({ page }) => {
  await page.goto(item);
  await page.getByRole("link", { name: "Item 4.1.1" }).click();
  await expect(page).toHaveURL(/\/4\.1\.1$/);
  await page.getByRole("link", { name: "Item 3.2.5" }).click();
  await page.getByRole("link", { name: "Question 3.2", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Does the practice regularly monitor/);
  await page.getByRole("link", { name: "3 Effectiveness" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Effectiveness");
  await expect(page.getByText(/^\d+ met · .* of 16$/)).toHaveCount(10);
});

test("shows each practice's passage by state, met first, with its source and the way to it", async ({
  page,
}) => {
  await page.goto(item);
  const groups = page
    .getByRole("region", { name: "Who meets it, and how" })
    .getByRole("heading", { level: 3 });
  await expect(groups).toHaveText(["Met 5 of 16", "Not met 10 of 16"]);
  const undok = page.getByRole("article", { name: "Drop-in Center for Undocumented Workers (UNDOK)" });
  await expect(undok).toContainText("Evaluation of the project takes place regularly");
  await expect(undok).toContainText("3.2.5: met");
  await expect(undok.getByRole("link", { name: /^source, line 293/ })).toHaveAttribute(
    "href",
    /\/sources\/[0-9a-f]{16}\?lines=293-293#L293$/,
  );
  await undok
    .getByRole("link", { name: "Drop-in Center for Undocumented Workers (UNDOK)", exact: true })
    .click();
  await expect(page).toHaveURL(/\/practices\/undok#q-3\.2$/);
  await expect(page.locator('[id="q-3.2"]')).toBeInViewport();
});

test("leads into the second assessment of a practice", async ({ page }) => {
  await page.goto("/criteria/assess-integration/2.1.1");
  await page.getByRole("article", { name: /UNDOK/ }).getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/practices\/undok#assess-integration-q-2\.1$/);
  await expect(page.locator('[id="assess-integration-q-2.1"]')).toBeInViewport();
});

test("is narrowed like browse, with the state of the list in the address", async ({ page }) => {
  await page.goto(item);
  await openFacets(page);
  await page.getByRole("link", { name: /^Austria, 2 practices/ }).click();
  await expect(page).toHaveURL(/3\.2\.5\?country=AT/);
  await expect(page.getByText("2 assessments of 16", { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("undocumented");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=undocumented/);
  await expect(page).toHaveURL(/country=AT/);
  await expect(page.getByText("1 assessment of 16", { exact: true })).toBeVisible();
  await expect(page.getByRole("definition").first()).toHaveText("5 of 16");
  const states = page.getByRole("navigation", { name: "State of the item" });
  await states.getByRole("link", { name: "not met 0" }).click();
  await expect(page).toHaveURL(/state=notMet/);
  await expect(page.getByRole("heading", { name: "No assessment answers to all of this" })).toBeVisible();
  await page.getByRole("link", { name: "Remove “Austria” from the filter" }).click();
  await expect(page).not.toHaveURL(/country/);
  await page.getByRole("link", { name: "Remove all" }).click();
  await expect(page).toHaveURL(new RegExp(`${item}(#practices)?$`));
});

test("turns the page, and says that a group goes on", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice/1.1.1");
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("heading", { name: "Met, continued 16 of 16" })).toBeVisible();
});

test("says what is often met together, that few are few, and leads to those behind a count", async ({
  page,
}) => {
  await page.goto(item);
  const together = page.getByRole("region", { name: "Often met together" });
  await expect(together).toContainText("Only 5 assessments meet this item: too few to see a pattern in.");
  const row = together.getByRole("row").filter({ hasText: "Identify new EU and national funding" });
  await expect(row.getByRole("cell")).toHaveText(["5 of 5", "9 of 16"]);
  await row.getByRole("link", { name: /^5 of 5/ }).click();
  await expect(page).toHaveURL(/met=spring-good-practice:4\.2\.2&state=met/);
  await expect(page.getByRole("article")).toHaveCount(5);
});

test("many are not said to be few", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice/1.1.1");
  const together = page.getByRole("region", { name: "Often met together" });
  await expect(together).toContainText("Of the 16 assessments that meet this item");
  await expect(together.getByText(/too few/)).toHaveCount(0);
});

test("related criteria are labelled as derived and read from the side one stands on", async ({ page }) => {
  await page.goto(item);
  const related = page.getByRole("region", { name: "Related criteria" });
  await expect(related).toContainText("Derived by the editors of this catalogue");
  const narrower = related.getByRole("listitem").filter({ hasText: "asks about a part of" });
  await expect(narrower).toContainText("Assessing long-term change is part of evaluating");
  await narrower.getByRole("link", { name: "Evaluation: It is evaluated." }).click();
  await expect(page).toHaveURL(/\/assess-integration\/7\.1\.1$/);
  const wider = related.getByRole("listitem").filter({ hasText: "Assess whether interventions" });
  await expect(wider).toContainText("asks about more than");
  await expect(wider).toContainText("Assessing long-term change is part of evaluating");
});

test("the crosswalk stands on both criteria pages; Effectiveness is not Effectiveness", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice");
  const related = page.getByRole("region", { name: "Related criteria" });
  await expect(related.getByRole("listitem")).toHaveCount(26);
  await page.goto("/criteria/assess-monitoring");
  // Five with SPRING, three with the other set of ASSESS.
  await expect(related.getByRole("listitem")).toHaveCount(8);
  await expect(related.getByRole("listitem").filter({ hasText: "Effectiveness:" })).toHaveCount(1);
  await expect(related.getByRole("listitem").filter({ hasText: "Effectiveness:" })).toContainText("3.1.4");
});

test("a question has its passages with the marks of its items", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice/3.2");
  const undok = page.getByRole("article", { name: /UNDOK/ });
  await expect(undok.getByRole("list", { name: "Items of 3.2" }).getByRole("listitem")).toHaveText([
    /^3\.2\.1 met/,
    /^3\.2\.2 not met/,
    /^3\.2\.3 met/,
    /^3\.2\.4 met/,
    /^3\.2\.5 met/,
  ]);
});

test("the files have what is shown, with the filter in force", async ({ page }) => {
  await page.goto(`${item}?country=AT`);
  const part = page.getByRole("region", { name: "Take it with you" });
  await expect(part).toContainText("The 2 assessments shown");
  await expect(part).toContainText("SPRING Good Practice Criteria (version 1), item 3.2.5.");
  const downloading = page.waitForEvent("download");
  await part.getByRole("link", { name: "Spreadsheet (CSV)" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("spring-good-practice-3.2.5.csv");
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.match(/\r\n/g)).toHaveLength(3);
  expect(csv).toContain("Evaluation of the project takes place regularly");
});

test("an item's code on a practice's page leads to who else meets it", async ({ page }) => {
  await page.goto("/practices/undok");
  await page.getByRole("link", { name: "Item 3.2.5: who meets it, and how" }).click();
  await expect(page).toHaveURL(item);
});

test("unknown criteria and codes are a 404, hostile parameters a page", async ({ request }) => {
  for (const path of [
    "/criteria/spring-good-practice/9.9.9",
    "/criteria/spring-good-practice/3.2.5.1",
    "/criteria/no-such-criteria/1.1.1",
    "/criteria/spring-good-practice/%27%20OR%201",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  for (const query of [
    "q=%22NEAR(%20*%00",
    `q=${"x".repeat(5_000)}`,
    "state=best&page=-1&country=%27",
    "met=a:b&met=9.9.9&page=999999999",
  ]) {
    expect((await request.get(`${item}?${query}`)).status(), query.slice(0, 30)).toBe(200);
  }
});
