/** Search with JavaScript: results while typing, the passages that were found, and the way there and back. */
import type { Page, Request } from "@playwright/test";
import { holdScripts } from "./before-alive";
import { openFacets } from "./pages";
import { expect, test } from "./test";

test("results follow the typing; focus, caret and facets stay, and the count is announced", async ({
  page,
}) => {
  await page.goto("/practices?country=AT");
  const box = page.getByRole("searchbox");
  await box.pressSequentially("undoc");
  await expect(page).toHaveURL(/q=undoc&country=AT$/);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "1 practice found" })).toHaveCount(1);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("undoc");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect(page).toHaveURL(/q=ndoc&country=AT$/);
  await expect(page.getByRole("status").filter({ hasText: "No practice found" })).toHaveCount(1);
  expect(await box.evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(0);
});

test("an answer that comes late does not take the place of a newer one", async ({ page }) => {
  await page.goto("/practices?country=AT");
  const box = page.getByRole("searchbox");
  const { late, release } = await holdBack(page, { typing: "queer" });
  await box.fill("undoc");
  await expect(page).toHaveURL(/q=undoc&country=AT$/);
  await expect(page.getByRole("article")).toContainText("Drop-in Center");
  await release(late);
  await expect(page).toHaveURL(/q=undoc&country=AT$/);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Drop-in Center");
  await expect(box).toHaveValue("undoc");
  await expect(page.getByRole("status").filter({ hasText: "1 practice found" })).toHaveCount(1);
  // The one that was overtaken is no step on the way back.
  await page.goBack();
  await expect(page).toHaveURL(/\/practices\?country=AT$/);
  await expect(box).toHaveValue("");
});

test("what is typed back to what is shown stays, whatever was on its way", async ({ page }) => {
  await page.goto("/practices?q=undoc&country=AT");
  const box = page.getByRole("searchbox");
  const { late, release } = await holdBack(page, { typing: "queer" });
  const again = page.waitForRequest((request) => new URL(request.url()).searchParams.get("q") === "undoc");
  await box.fill("undoc");
  await again;
  await release(late);
  await expect(page).toHaveURL(/q=undoc&country=AT$/);
  await expect(page.getByRole("article")).toContainText("Drop-in Center");
  await expect(box).toHaveValue("undoc");
});

/** Types a search of which the answer is held back until `release`, which settles when the page has done with that answer. */
async function holdBack(page: Page, { typing }: { typing: string }) {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const isHeld = (request: Request) => new URL(request.url()).searchParams.get("q") === typing;
  await page.route("**/practices?*", async (route) => {
    if (isHeld(route.request())) await released;
    // Who asked may have given up on it.
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(isHeld);
  await page.getByRole("searchbox").fill(typing);
  const late = await asked;
  const release = async (request: Request) => {
    const ended = endOf(page, request);
    letGo();
    await ended;
    // Whatever the answer does to the page, it has done when the page was drawn twice.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  return { late, release };
}

/** Settles when a request has got its answer, or was given up. */
function endOf(page: Page, request: Request): Promise<void> {
  return new Promise((resolve) => {
    const end = (ended: Request) => {
      if (ended === request) resolve();
    };
    page.on("requestfinished", end);
    page.on("requestfailed", end);
    if (request.failure() !== null) resolve();
  });
}

test("Back leads from a bout of typing to what was before it, and the field follows", async ({ page }) => {
  await page.goto("/practices?country=IT");
  const box = page.getByRole("searchbox");
  await box.pressSequentially("va");
  await expect(page).toHaveURL(/q=va&/);
  await box.pressSequentially("ccination");
  await expect(page).toHaveURL(/q=vaccination&country=IT$/);
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/practices\?country=IT$/);
  await expect(box).toHaveValue("");
  await expect(page.getByRole("article")).toHaveCount(4);
});

test("a part taken out of the sentence leaves the field too", async ({ page }) => {
  await page.goto("/practices?q=vaccination");
  await page.getByRole("link", { name: "Remove “vaccination” from the filter" }).click();
  await expect(page).toHaveURL(/\/practices$/);
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

for (const [typed, then] of [
  ["undoc", ""],
  ["u", "ndoc"],
] as const) {
  test(`what is typed before the page is alive is kept and searched for: “${typed}”, “${then}”`, async ({
    page,
  }) => {
    const release = await holdScripts(page);
    await page.goto("/practices?country=AT", { waitUntil: "domcontentloaded" });
    const box = page.getByRole("searchbox");
    await box.pressSequentially(typed);
    release();
    // Without scripts it is a link.
    await expect(page.getByRole("button", { name: /^Compare “/ }).first()).toBeVisible();
    await expect(box).toHaveValue(typed);
    await box.pressSequentially(then);
    await expect(page).toHaveURL(/q=undoc&country=AT$/);
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(box).toHaveValue("undoc");
  });
}

test("one letter waits for Enter", async ({ page }) => {
  await page.goto("/practices");
  const box = page.getByRole("searchbox");
  await box.pressSequentially("w");
  await box.press("Enter");
  await expect(page).toHaveURL(/\?q=w$/);
});

test("shows where the words stand, and leads to the passage", async ({ page }) => {
  await page.goto("/practices?q=mentor");
  const first = page.getByRole("article").first();
  await expect(first.getByText(/^Found in .+\.$/)).toBeVisible();
  await expect(first.locator("mark").first()).toContainText(/mentor/i);
  const passages = first.getByRole("list", { name: "Passages found" }).getByRole("listitem");
  expect(await passages.count()).toBeLessThanOrEqual(3);
  const link = page
    .getByRole("article")
    .getByRole("link", { name: / – \d\.\d: / })
    .first();
  const code = /(\d\.\d): /.exec((await link.textContent()) ?? "")?.[1];
  await link.click();
  await expect(page).toHaveURL(new RegExp(`#([a-z-]+-)?q-${code}$`));
  await expect(page.locator(`[id$="q-${code}"]`).first()).toBeInViewport();
});

test("a table shows the best passage in one line, with the way to it", async ({ page }) => {
  await page.goto("/practices?q=mentor&view=table");
  const rows = page.getByRole("table").getByRole("row");
  const line = rows.filter({ has: page.locator("mark") }).first();
  await expect(line.locator("mark").first()).toContainText(/mentor/i);
  const texts = await page.getByRole("table").locator(".found-text").allTextContents();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.length).toBeLessThan(160);
  await line.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/practices\/[a-z0-9-]+#[a-zA-Z0-9.-]+$/);
  const { hash } = new URL(page.url());
  await expect(page.locator(`[id="${hash.slice(1)}"]`).first()).toBeInViewport();
});

test("a table without a search has no passages", async ({ page }) => {
  await page.goto("/practices?view=table");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expect(page.getByRole("table").locator(".found-text, mark")).toHaveCount(0);
});

test("finds letters and accents however they are typed, phrases, and leaves words out", async ({ page }) => {
  await page.goto("/practices?q=%22asylum+seekers%22");
  const marks = await page.getByRole("article").locator("mark").allTextContents();
  expect(marks.length).toBeGreaterThan(0);
  for (const text of marks) expect(text).toMatch(/^asylum[\s-]+seekers$/i);
  const all = await page
    .getByText(/^\d+ practices?$/)
    .first()
    .textContent();
  await page.goto("/practices?q=%22asylum+seekers%22+-children");
  await expect(page.getByText(/^\d+ practices?$/).first()).not.toHaveText(all ?? "");
});

test("narrows by a criterion chosen in the form, said as a sentence, each part removable", async ({
  page,
}) => {
  await page.goto("/practices?country=IT&country=ES");
  await openFacets(page);
  const facets = page.getByRole("navigation", { name: "Narrow down" });
  await facets.getByText("Criteria", { exact: true }).click();
  await facets.getByLabel("Item", { exact: true }).selectOption("spring-good-practice:3.2.5");
  await facets.getByLabel("Mark", { exact: true }).selectOption("is met");
  await facets.getByRole("button", { name: "Add to the filter" }).first().click();
  await expect(page).toHaveURL(/\/practices\?country=ES&country=IT&met=spring-good-practice:3\.2\.5#found$/);
  const sentence = page.getByText(/^\d+ practices? in/);
  await expect(sentence).toContainText("that meet 3.2.5 of SPRING Good Practice Criteria");
  await expect(sentence.getByRole("link", { name: /^Assess whether/ })).toHaveAttribute(
    "href",
    "/criteria/spring-good-practice/3.2.5",
  );
  // The page is loaded anew: the focus is at what was found, not lost.
  await expect(sentence).toBeFocused();
  await page
    .getByRole("link", { name: "Remove “3.2.5 of SPRING Good Practice Criteria” from the filter" })
    .click();
  await expect(page).toHaveURL(/\/practices\?country=ES&country=IT$/);
});

test("an item that nothing has is said to find nothing, and can be taken out", async ({ page }) => {
  await page.goto("/practices?notListed=spring-good-practice:99.99.99&q=women");
  await expect(page.getByText("No practice", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Without spring-good-practice:99.99.99" }).click();
  await expect(page).toHaveURL(/\/practices\?q=women$/);
});

test("says why each practice is there, and leads to the mark on its page", async ({ page }) => {
  await page.goto("/practices?met=spring-good-practice:2.1.1&answers=spring-good-practice:3.2");
  const undok = page.getByRole("article").filter({ hasText: "UNDOK" });
  await expect(undok.getByRole("link", { name: /^answers 3\.2, lines? \d+/ })).toHaveAttribute(
    "href",
    "/practices/undok#q-3.2",
  );
  await undok.getByRole("link", { name: "2.1.1 met, line 229" }).click();
  await expect(page).toHaveURL("/practices/undok#i-2.1.1");
  await expect(page.locator('[id="i-2.1.1"]')).toBeInViewport();
});

test("names the criteria that have the words, also where no practice has", async ({ page }) => {
  await page.goto("/practices?q=gender+mainstreaming");
  await expect(page.getByText("1 criterion has these words")).toBeVisible();
  await page.getByRole("link", { name: "Item 1.1.1 of SPRING Good Practice Criteria" }).click();
  await expect(page).toHaveURL("/criteria/spring-good-practice/1.1.1");
});

test("the passages that are not shown begin at their own place", async ({ page }) => {
  await page.goto("/practices?q=women");
  const more = page.getByRole("link", { name: /^\d+ more passages? in / }).first();
  const href = (await more.getAttribute("href")) ?? "";
  expect(href).toMatch(/^\/practices\/[a-z0-9-]+#/);
  await more.click();
  await expect(page).toHaveURL(href);
  await expect(page.locator(`[id="${href.split("#")[1]}"]`)).toBeInViewport();
});
