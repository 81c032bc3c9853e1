/** What a practice's page has beside its assessments: anchors that stay, quotations, similar practices. */
import { replacedPractice } from "../fixtures/previous-version";
import { readPreviousVersion } from "./practice-extras-version";
import { expect, expectNoViolations, test } from "./test";

test("every question and item of both assessments of UNDOK has its anchor", async ({ page, request }) => {
  await page.goto("/practices/undok");
  const ids = new Set(await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id)));
  for (const [framework, prefix, items] of [
    ["spring-good-practice", "", 40],
    ["assess-integration", "assess-integration-", 7],
  ] as const) {
    const { areas } = await (await request.get(`/api/v1/frameworks/${framework}`)).json();
    const expected: string[] = [];
    for (const area of areas) {
      for (const question of area.questions) {
        expected.push(`${prefix}q-${question.code}`);
        for (const item of question.items) expected.push(`${prefix}i-${item.code}`);
      }
    }
    expect(expected.filter((id) => id.includes("i-") && !id.includes("q-"))).toHaveLength(items);
    expect(expected.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test("an address with an anchor opens there", async ({ page }) => {
  for (const anchor of ["q-3.1", "i-3.2.5", "assess-integration-q-1.1"]) {
    await page.goto(`/practices/undok#${anchor}`);
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(anchor);
  }
});

test("an answer is copied with its citation", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/practices/undok");
  const answer = page.locator('[id="q-1.1"]');
  await answer.getByRole("button", { name: "Copy quote with citation, question 1.1" }).click();
  await expect(answer.getByRole("status")).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“Undok works to be accessible for all workers[\s\S]*”\n\n“Drop-in Center/);
  expect(copied).toContain("answer to question 1.1, “Does the practice ensure");
  expect(copied).toContain("Assessed against SPRING Good Practice Criteria, version 1 (");
  expect(copied).toMatch(/Read from \S+\.txt, line 173 \(SHA-256 2417b7ef8165e66a…\)\./);
  expect(copied).toContain(`${new URL(page.url()).origin}/practices/undok#q-1.1, accessed `);
});

test("where the browser refuses to copy, the text is shown and selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("/practices/undok");
  const answer = page.locator('[id="q-1.1"]');
  await answer.getByRole("button", { name: "Copy quote with citation, question 1.1" }).click();
  await expect(answer.getByText("The browser does not let us copy.", { exact: false })).toBeVisible();
  await expect(answer.locator("blockquote")).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toContain("Undok works to be accessible");
});

test("similar practices come with their reasons, and lead to a comparison", async ({ page }) => {
  await page.goto("/practices/undok");
  const similar = page.getByRole("region", { name: "Similar practices" });
  const entries = similar.getByRole("listitem");
  expect(await entries.count()).toBeLessThanOrEqual(5);
  const queer = entries.filter({ hasText: "Queer Base" });
  await expect(queer).toContainText("both in Austria");
  await expect(queer).toContainText(
    /both meet .* and \d+ more \(\d+ of the \d+ items that both mark are marked alike\)/,
  );
  await queer.getByRole("link", { name: /^See the two side by side/ }).click();
  await expect(page).toHaveURL("/compare?p=undok&p=queer-base");
});

test("few items marked in both are said to be few", async ({ page, request }) => {
  const { items } = await (await request.get("/api/v1/practices?framework=assess-integration")).json();
  const found: string[] = [];
  for (const { slug } of items) {
    const html = await (await request.get(`/practices/${slug}`)).text();
    if (/only \d+ items? (is|are) marked in both/.test(html)) found.push(slug);
  }
  expect(found.length).toBeGreaterThan(0);
  await page.goto(`/practices/${found[0]}`);
  const similar = page.getByRole("region", { name: "Similar practices" });
  await expect(similar).toContainText(/only [1-9] items? (is|are) marked in both, \d of them alike/);
});

test("a previous version is read from the practice's page", async ({ page }) => {
  await readPreviousVersion(page);
});

test("a previous version is reached by keyboard, and is as readable as any page", async ({ page }) => {
  await page.goto(`/practices/${replacedPractice.slug}#versions`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "SPRING Good Practice Criteria, version 1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/: a previous version$/);
  await expectNoViolations(page);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test("a previous version is counted nowhere and found by no search", async ({ page, request }) => {
  const { slug, words } = replacedPractice;
  const practice = await (await request.get(`/api/v1/practices/${slug}`)).json();
  expect(practice.assessments).toHaveLength(1);
  const { total } = await (
    await request.get("/api/v1/practices?framework=spring-good-practice&pageSize=1")
  ).json();
  expect(total).toBe(16);
  const found = await (await request.get(`/api/v1/practices?q=${encodeURIComponent("quincunx")}`)).json();
  expect([words.includes("quincunx"), found.total]).toEqual([true, 0]);
  const matrix = await (await request.get("/api/v1/matrix/csv")).text();
  expect(matrix.split("\r\n").filter((line) => line.startsWith(`${slug},`))).toHaveLength(1);
  const href = `/practices/${slug}`;
  await page.goto(href);
  const version = await page
    .getByRole("region", { name: "Previous versions" })
    .getByRole("link")
    .getAttribute("href");
  // The number is this practice's: at another's address it leads nowhere.
  const elsewhere = await request.get((version ?? "").replace(slug, "undok"));
  expect([version?.startsWith(`${href}/versions/`), elsewhere.status()]).toEqual([true, 404]);
});

test.describe("a version that is not there", () => {
  test.use({ allowedConsole: [/status of 404/] });

  test("is a 404, in words", async ({ page }) => {
    for (const id of ["1", "999999", "x", "0"]) {
      const response = await page.goto(`/practices/undok/versions/${id}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not in the catalogue");
    }
  });
});

test("an answer that stands elsewhere says where, on both sides", async ({ page }) => {
  await page.goto("/practices/undok");
  const later = page.locator('[id="q-3.1"]').getByText("These words also stand in");
  await later.getByRole("link", { name: "Question 2.3" }).click();
  await expect(page).toHaveURL("/practices/undok#q-2.3");
  const other = page.locator('[id="q-3.2"]').getByText("These words also stand in");
  await other.getByRole("link", { name: /^“Activities co-designed .*”, question 3\.2$/ }).click();
  await expect(page).toHaveURL("/practices/co-designed-activities-several-cities#q-3.2");
});

test("is cited as a whole, with its address and the day, and taken along as files", async ({ page }) => {
  await page.goto("/practices/undok");
  const cite = page.getByRole("region", { name: "Cite this practice" });
  await expect(cite).toContainText(`${new URL(page.url()).origin}/practices/undok, accessed `);
  for (const name of ["Table (CSV)", "Data (JSON)", "Reference (RIS)"]) {
    const href = await cite.getByRole("link", { name }).getAttribute("href");
    expect((await page.request.get(href ?? "")).status(), name).toBe(200);
  }
});
