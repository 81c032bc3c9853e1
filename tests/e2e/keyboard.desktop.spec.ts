/** The site by keyboard alone. */
import { expect, test } from "./test";

test("the skip link comes first, shows itself, and leads to the content", async ({ page }) => {
  await page.goto("/practices/undok");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link", { name: "Practices", exact: true })).toBeFocused();
});

test("from the content to a block of the fingerprint, and by Enter to its area", async ({ page }) => {
  await page.goto("/practices/migracode");
  await page.getByRole("main").focus();
  const block = page.getByRole("link", { name: /^Effectiveness: / });
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("Tab");
    if (await block.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(block).toBeFocused();
  const outline = await block.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#area-3$/);
  await expect(page.locator("#area-3-title")).toBeInViewport();
});

test("a facet by keyboard", async ({ page }) => {
  await page.goto("/practices");
  await page.getByRole("link", { name: "Austria, 2 practices" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=AT/);
  await expect(
    page.getByRole("region", { name: "Practices found" }).getByText("2 practices", { exact: true }),
  ).toBeVisible();
});
