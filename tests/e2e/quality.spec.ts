/** Every page: nothing that axe finds, in light and in dark, and nothing that makes a narrow page scroll sideways. */
import { openFacets, pages } from "./pages";
import { expect, expectNoViolations, test } from "./test";

for (const [name, path] of Object.entries(pages)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name}, ${colorScheme}: axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await openFacets(page);
      await expectNoViolations(page);
    });
  }

  test(`${name} does not scroll sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await openFacets(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
}
