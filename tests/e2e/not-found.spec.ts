/** The page for an address that has nothing is a page like the others: it leads on, and nothing on it breaks. */
import { expect, expectNoViolations, test } from "./test";

test.use({ allowedConsole: [/status of 404/] });

test("leads back into the catalogue", async ({ page }) => {
  await page.goto("/practices/no-such-practice");
  await expect(page).toHaveTitle("Not in the catalogue – Exemplar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not in the catalogue");
  await expectNoViolations(page);
  await page.getByRole("searchbox").fill("migracode");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("article").first()).toContainText("MigraCode");
});
