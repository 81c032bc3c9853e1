/** Practices side by side, and the tray that leads there. */
import { expect, expectNoViolationsInBoth, test } from "./test";

const three = "/compare?p=undok&p=migracode&p=sirius-school";
const addresses = {
  three,
  "one, with a search": "/compare?p=undok&find=women",
  none: "/compare",
  "unknown names, too many": "/compare?p=nope&p=undok&p=migracode&framework=assess-integration@1",
};

test("the columns stand in the order of the address, in every table", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/compare?p=sirius-school&p=migracode");
  for (const name of ["Profiles", "Fingerprints", "Checklists"]) {
    const heads = page.getByRole("table", { name: `${name} side by side` }).getByRole("columnheader");
    await expect(heads.nth(1)).toHaveText("Sirius School");
    await expect(heads.nth(2)).toHaveText("MigraCode");
  }
});

test("every mark leads to the practice's page and to its line", async ({ page }) => {
  await page.goto(three);
  const row = page.getByRole("row").filter({ hasText: "2.2.3" });
  await expect(row.getByRole("link", { name: "not listed (MigraCode, 2.2.3)" })).toHaveAttribute(
    "href",
    "/practices/migracode#i-2.2.3",
  );
  const line = row.getByRole("link", { name: /line \d+ \(Sirius School, 2\.2\.3\)/ });
  const number = /line (\d+)/.exec(await line.innerText())?.[1];
  await line.click();
  await expect(page.locator(`#L${number}`)).toHaveAttribute("aria-current", "true");
});

test("differences only leaves out what is marked alike, and stays in the address", async ({ page }) => {
  await page.goto(three);
  const rows = page.getByRole("table", { name: "Checklists side by side" }).locator("tr[data-differs]");
  await expect(rows).toHaveCount(40);
  const differing = await rows.and(page.locator("[data-differs=true]")).count();
  await page.getByRole("link", { name: `Differences only (${differing} of 40)` }).click();
  await expect(page).toHaveURL(/differences=1/);
  await expect(rows).toHaveCount(differing);
  await expect(rows.and(page.locator("[data-differs=false]"))).toHaveCount(0);
});

test("answers of one question stand side by side; another is chosen by a form", async ({ page }) => {
  await page.goto(`${three}&differences=1`);
  await page.getByLabel("Question", { exact: true }).selectOption("3.2");
  await page.getByRole("button", { name: "Show answers" }).click();
  await expect(page).toHaveURL(/p=undok&p=migracode&p=sirius-school&differences=1&question=3\.2/);
  await expect(page.getByRole("heading", { level: 3, name: /^3\.2 / })).toBeVisible();
  const answers = page.locator("#answers");
  await expect(answers.getByRole("region")).toHaveCount(3);
  await answers.getByRole("link", { name: /Read it on the practice’s page \(MigraCode\)/ }).click();
  await expect(page).toHaveURL(/\/practices\/migracode#q-3\.2$/);
});

test("a practice assessed by two sets of criteria chooses which; who was not is said to be so", async ({
  page,
}) => {
  await page.goto("/compare?p=undok&p=migracode");
  await page.getByRole("link", { name: /^ASSESS criteria .* 1 of 2 practices assessed/ }).click();
  await expect(page).toHaveURL(/framework=assess-integration@1/);
  await expect(page.getByText(/“MigraCode” has no assessment by ASSESS criteria/)).toBeVisible();
  const first = page
    .getByRole("table", { name: "Checklists side by side" })
    .locator("tr[data-differs]")
    .first();
  await expect(first).toContainText("not assessed");
  await expect(first.getByRole("link", { name: /^met|^not listed/ })).toHaveAttribute(
    "href",
    /#assess-integration-i-/,
  );
});

test("unknown names are named, more than six are left out, one or none is told how to choose", async ({
  page,
}) => {
  await page.goto("/compare?p=nope&p=undok&p=migracode");
  await expect(page.getByText("There is no practice with the name “nope”.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(3);
  const slugs = [
    "undok",
    "migracode",
    "sirius-school",
    "queer-base",
    "partecipazione",
    "places-of-belonging",
    "startup-refugees",
  ];
  await page.goto(`/compare?${slugs.map((slug) => `p=${slug}`).join("&")}`);
  await expect(page.getByText(/Only the first 6 stand here\. Left out: “Startup Refugees”/)).toBeVisible();
  await expect(
    page.getByText("6 practices are the most that can stand side by side.", { exact: false }).first(),
  ).toBeVisible();
  await page.goto("/compare?p=undok&p=undok");
  await expect(page.getByRole("heading", { name: "One is here; choose a second" })).toBeVisible();
  await page.goto("/compare");
  await expect(page.getByRole("heading", { name: "How to choose" })).toBeVisible();
});

test("any address gives a page", async ({ request }) => {
  for (const query of [
    "p=%00&p=%ff",
    "p=../x&p='--",
    `p=${"a".repeat(5000)}`,
    "p=undok&p=migracode&framework=%3Cx%3E&question=99.99&differences=yes",
    "find=%22&p=undok",
    `find=NEAR(${"x".repeat(3000)}`,
  ]) {
    expect((await request.get(`/compare?${query}`)).status(), query).toBeLessThan(500);
  }
});

test("the table can be downloaded, with the same rows", async ({ page, request }) => {
  await page.goto(`${three}&differences=1`);
  const shown = await page.locator("tr[data-differs]").count();
  const href = await page.getByRole("link", { name: "Download as a table (CSV)" }).getAttribute("href");
  const response = await request.get(href ?? "");
  expect(response.headers()["content-type"]).toContain("text/csv");
  expect((await response.text()).split("\r\n").filter((row) => row.startsWith("item,"))).toHaveLength(shown);
});

test("the permanent link names all that is shown", async ({ page }) => {
  await page.goto("/compare?p=undok&p=migracode");
  await page.getByRole("link", { name: "Permanent link to this comparison" }).click();
  await expect(page).toHaveURL("/compare?p=undok&p=migracode&framework=spring-good-practice@1&question=1.1");
});

for (const [name, address] of Object.entries(addresses)) {
  test(`${name}: axe finds nothing, nothing scrolls sideways`, async ({ page }) => {
    await page.goto(address);
    await expectNoViolationsInBoth(page);
    for (const width of [320, 900]) {
      await page.setViewportSize({ width, height: 640 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("the names of the practices stay in sight while the checklist goes by", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(three);
  const table = page.getByRole("table", { name: "Checklists side by side" });
  await table.getByRole("row").filter({ hasText: "3.1.1" }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect(table.getByRole("columnheader", { name: "MigraCode" })).toBeInViewport();
});

test("on paper: the tables without what is for the screen", async ({ page }) => {
  await page.goto(three);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Show answers" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Download as a table (CSV)" })).toBeHidden();
  const sheets =
    (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(3);
  expect(sheets).toBeLessThanOrEqual(12);
});

test("on paper the columns stand side by side, with their documents and the address", async ({ page }) => {
  // As wide as A4 without its margins.
  await page.setViewportSize({ width: 703, height: 995 });
  await page.goto(three);
  await page.emulateMedia({ media: "print" });
  const row = page.getByRole("row").filter({ hasText: "3.2.5" });
  const tops = await row
    .getByRole("cell")
    .evaluateAll((cells) => [...new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().top)))]);
  expect(tops).toHaveLength(1);
  await expect(row.getByRole("cell").first().getByText("A", { exact: true })).toBeVisible();
  const printed = page.getByRole("complementary", { name: "Documents of this comparison" });
  await expect(printed).toContainText(/A: \S+\.txt \(SHA-256 [0-9a-f]{16}…\)/);
  await expect(printed).toContainText(
    `${new URL(page.url()).origin}/compare?p=undok&p=migracode&p=sirius-school`,
  );
  for (const gone of [page.getByRole("button"), page.getByRole("combobox"), page.getByRole("searchbox")]) {
    for (const one of await gone.all()) await expect(one).toBeHidden();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
