/** With a finger: the way from the facets to what they found, and a matrix that is read before it is opened. */
import { openFacets } from "./pages";
import { expect, test } from "./test";

test("the open facets say what is found and lead there", async ({ page }) => {
  await page.goto("/practices");
  await openFacets(page);
  await page.getByRole("link", { name: "Austria, 2 practices" }).tap();
  const facets = page.getByRole("navigation", { name: "Narrow down" });
  await expect(facets.getByText("2 practices found")).toBeVisible();
  const show = facets.getByRole("link", { name: "Show 2 practices" });
  await expect(show).toBeInViewport();
  await show.tap();
  const sentence = page.getByText(/^2 practices in/);
  await expect(sentence).toBeInViewport();
  await expect(sentence).toBeFocused();
});

test("the first tap reads a cell of the matrix, the second opens its passage", async ({ page }) => {
  await page.goto("/matrix");
  const status = page.getByRole("status", { name: "The cell you are at" });
  await expect(status).toContainText("Tap a cell to read what it says; tap it again to open the passage.");
  const row = page.locator(".matrix tbody:last-of-type tr").filter({ hasText: "MigraCode" });
  const [first, second] = [row.locator("td a").nth(0), row.locator("td a").nth(1)];
  await first.tap();
  await expect(status).toContainText("MigraCode");
  await expect(page).toHaveURL(/\/matrix$/);
  // Another cell is read first, too.
  await second.tap();
  await expect(status).toContainText("1.1.2");
  await expect(page).toHaveURL(/\/matrix$/);
  await second.tap();
  await expect(page).toHaveURL("/practices/migracode#q-1.1");
});
