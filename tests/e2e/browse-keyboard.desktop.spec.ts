/** Search and criteria by keyboard alone. */
import { expect, test } from "./test";

test("from the field through the results to a passage", async ({ page }) => {
  await page.goto("/practices");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("mentor");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?q=mentor$/);
  await expect(page).toHaveTitle("Practices with “mentor” – Exemplar");
  const passage = page.getByRole("list", { name: "Passages found" }).getByRole("link").first();
  const focused = () => passage.evaluate((link) => link === document.activeElement);
  for (let step = 0; step < 60 && !(await focused()); step++) await page.keyboard.press("Tab");
  await expect(passage).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/practices\/[a-z0-9-]+#/);
});

test("a criterion is opened, chosen and added", async ({ page }) => {
  await page.goto("/practices");
  await page.locator("summary", { hasText: "Criteria" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const item = page.getByLabel("Item", { exact: true });
  await expect(item).toBeFocused();
  await page.keyboard.type("3.2.5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("has no");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?blank=spring-good-practice:3\.2\.5#found$/);
  await expect(page.getByText(/^\d+ practices? that have no mark for/)).toBeFocused();
});
