/**
 * Every page: nothing that axe finds. On the wide screen in light and in dark; on the phone in light alone, whose colours are no
 * others, but there nothing may scroll sideways either: not at 320 px, and not with text at twice its size.
 */
import type { Page } from "@playwright/test";
import { openFacets, pages } from "./pages";
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: axe finds nothing, nothing scrolls sideways`, async ({ page }, { project }) => {
    await page.goto(path);
    await openFacets(page);
    if (project.name === "desktop") return expectNoViolationsInBoth(page);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await beyond(page), "at 320 px").toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect.soft(await beyond(page), "with large text").toBeLessThanOrEqual(0);
  });
}
