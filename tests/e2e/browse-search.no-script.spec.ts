/** Search and criteria without JavaScript. */
import { expect, test } from "./test";

test("Enter searches, and the passages lead to their places", async ({ page }) => {
  await page.goto("/practices?country=IT");
  await page.getByRole("searchbox").fill("vaccination");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=vaccination/);
  await expect(page).toHaveURL(/country=IT/);
  const passages = page.getByRole("list", { name: "Passages found" });
  await expect(passages.locator("mark").first()).toContainText(/vaccination/i);
  const link = passages.getByRole("link").first();
  const href = await link.getAttribute("href");
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("a criterion and an answered question are added by the forms", async ({ page }) => {
  await page.goto("/practices?q=women");
  await page.locator("summary", { hasText: "Criteria" }).click();
  await page.getByLabel("Item", { exact: true }).selectOption("spring-good-practice:2.1.1");
  await page.getByLabel("Mark", { exact: true }).selectOption("is met");
  await page.getByRole("button", { name: "Add to the filter" }).first().click();
  await expect(page).toHaveURL(/\/practices\?q=women&met=spring-good-practice:2\.1\.1#found$/);
  await page.getByLabel("Question answered").selectOption("spring-good-practice:4.1");
  await page.getByRole("button", { name: "Add to the filter" }).last().click();
  await expect(page).toHaveURL(
    /q=women&met=spring-good-practice.*2\.1\.1&answers=spring-good-practice.*4\.1#found$/,
  );
  await expect(page.getByText(/that meet .* that answer /)).toBeVisible();
});

test("the form without a choice changes nothing", async ({ page }) => {
  await page.goto("/practices?q=women");
  await page.locator("summary", { hasText: "Criteria" }).click();
  await page.getByRole("button", { name: "Add to the filter" }).first().click();
  await expect(page).toHaveURL(/\/practices\?q=women#found$/);
});
