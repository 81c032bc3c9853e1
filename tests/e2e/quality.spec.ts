/** Every page: nothing that axe finds, in light and in dark. */
import { openFacets, pages } from "./pages";
import { expectNoViolations, test } from "./test";

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: axe finds nothing, in light and in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    await openFacets(page);
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoViolations(page);
  });
}
