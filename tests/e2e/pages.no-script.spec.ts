/** The same without JavaScript: nothing of the catalogue needs it. */
import { expect, test } from "./test";

test("browse, narrow, search and read", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Browse the practices" }).click();
  await page.getByRole("link", { name: "Italy, 4 practices" }).click();
  await page.getByRole("link", { name: /^SPRING Good Practice Criteria, 3 practices/ }).click();
  await expect(
    page.getByRole("region", { name: "Practices found" }).getByText("3 practices", { exact: true }),
  ).toBeVisible();
  await page.getByRole("searchbox").fill("vaccination");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL("/practices?framework=spring-good-practice&country=IT&q=vaccination");
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("article").getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Pandemic");
});

test("follow a source link to its lit lines", async ({ page }) => {
  await page.goto("/practices/undok");
  await page.getByRole("link", { name: "source, line 173 (Question 1.1)" }).click();
  await expect(page.locator("[aria-current=true]")).toHaveCount(1);
  await expect(page.locator("#L173")).toHaveAttribute("aria-current", "true");
});

test("take out a filter, change the view, turn the page", async ({ page }) => {
  await page.goto("/practices?country=AT");
  await page.getByRole("link", { name: "Remove “Austria” from the filter" }).click();
  await page.getByRole("link", { name: "Table" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/view=table&page=2/);
});

test.describe("where there is nothing", () => {
  test.use({ allowedConsole: [/status of 404/] });

  test("an unknown page is said to be one", async ({ page }) => {
    const response = await page.goto("/practices/no-such-practice");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not in the catalogue");
  });
});
