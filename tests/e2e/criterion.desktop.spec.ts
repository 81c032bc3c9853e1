/** The page of an item by keyboard alone. */
import { expect, test } from "./test";

test("from the head to the practices, through the states, to a passage", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice/3.2.5");
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "Who meets it, and how" })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#practices$/);
  await expect(page.getByRole("heading", { name: "Who meets it, and how" })).toBeInViewport();
  // What was jumped to is where the next Tab starts from.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox")).toBeFocused();
  const states = page.getByRole("navigation", { name: "State of the item" });
  await states.getByRole("link", { name: "all 16" }).focus();
  await page.keyboard.press("Tab");
  const met = states.getByRole("link", { name: "met 5", exact: true });
  await expect(met).toBeFocused();
  expect(await met.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/state=met/);
  await expect(page.getByRole("article")).toHaveCount(5);
  await page.getByRole("article").first().getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/practices\/[a-z0-9-]+#q-3\.2$/);
});

test("the other items unfold by Enter", async ({ page }) => {
  await page.goto("/criteria/spring-good-practice/3.2.5");
  const summary = page.locator("summary", { hasText: "The other 31 items" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row")).toHaveCount(41);
});
