/** Every page: nothing that axe finds, in light and, on the wider screen, in dark: the colours of a phone are no others. */
import { openFacets, pages } from "./pages";
import { expectNoViolations, test } from "./test";

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: axe finds nothing`, async ({ page }, { project }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    await openFacets(page);
    await expectNoViolations(page);
    if (project.name === "phone") return;
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoViolations(page);
  });
}
