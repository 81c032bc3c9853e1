/** A narrow page: nothing makes it scroll sideways, not at 320 px and not with text at twice its size. */
import type { Page } from "@playwright/test";
import { openFacets, pages } from "./pages";
import { expect, test } from "./test";

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("no page scrolls sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await openFacets(page);
    expect.soft(await beyond(page), name).toBeLessThanOrEqual(0);
  }
});

test("no page scrolls sideways when text is twice as large", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await openFacets(page);
    expect.soft(await beyond(page), name).toBeLessThanOrEqual(0);
  }
});
