/** The criteria, and how each item is marked over all assessments. */
import { expect, test } from "./test";

test("the sets of criteria are listed with their size and their assessments", async ({ page }) => {
  await page.goto("/criteria");
  const spring = page.getByRole("listitem").filter({ hasText: "SPRING Good Practice Criteria" });
  await expect(spring).toContainText("5 areas, 12 questions, 40 items; 16 published assessments");
  await spring.getByRole("link").click();
  await expect(page).toHaveURL(/\/criteria\/spring-good-practice$/);
  await expect(page.getByRole("link", { name: /^Area \d on a page of its own$/ })).toHaveCount(5);
});

test("the four counts of an item add up to the assessments, in words beside the bar", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice");
  const counts = await page.getByText(/^\d+ met · /).allInnerTexts();
  expect(counts).toHaveLength(40);
  for (const words of counts) {
    const [met = 0, notMet = 0, blank = 0, notListed = 0, total = 0] = [...words.matchAll(/\d+/g)].map(
      Number,
    );
    expect(met + notMet + blank + notListed, words).toBe(total);
    expect(total).toBe(16);
  }
});

test("criteria without questions show what is asked", async ({ page }) => {
  await page.goto("/criteria/assess-integration");
  await expect(page.getByRole("link", { name: /^Area \d on a page of its own$/ })).toHaveCount(7);
  await expect(page.getByRole("heading", { name: "What is asked" })).toHaveCount(7);
});

test("an address with a code leads to its item", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice#i-5.2.2");
  await expect(page.locator('[id="i-5.2.2"]')).toBeInViewport();
});

test("from the criteria to the practices assessed against them", async ({ page }) => {
  await page.goto("/criteria/assess-monitoring");
  await page.getByRole("link", { name: "See the practices assessed against these criteria" }).click();
  await expect(page).toHaveURL(/\/practices\?framework=assess-monitoring$/);
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("unknown criteria are a 404", async ({ request }) => {
  expect((await request.get("/criteria/no-such-criteria")).status()).toBe(404);
});
