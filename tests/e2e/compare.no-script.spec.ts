/** Comparing without JavaScript: links and plain forms do all of it. */
import { expect, test } from "./test";

test("from a card, by a search for the second, to the answers", async ({ page }) => {
  await page.goto("/practices");
  await page.getByRole("link", { name: "Compare “MigraCode” with others" }).click();
  await expect(page).toHaveURL("/compare?p=migracode");
  await page.getByLabel("Find a practice to add").fill("queer");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Add “Queer Base” to the comparison" }).click();
  await expect(page).toHaveURL("/compare?p=migracode&p=queer-base");
  await page.getByRole("link", { name: /^Differences only/ }).click();
  await page.getByLabel("Question", { exact: true }).selectOption("4.1");
  await page.getByRole("button", { name: "Show answers" }).click();
  await expect(page).toHaveURL(/p=migracode&p=queer-base&differences=1&question=4\.1/);
  await page.getByRole("link", { name: "Take “MigraCode” out of the comparison" }).click();
  await expect(page.getByRole("heading", { name: "One is here; choose a second" })).toBeVisible();
});

test("the list of practices keeps what is chosen already", async ({ page }) => {
  await page.goto("/compare?p=undok");
  await page.getByRole("link", { name: "list of practices" }).click();
  await expect(page.getByText("One practice is chosen to be compared")).toBeVisible();
  await page.getByLabel("Search in titles, profiles, sections and answers").fill("coding");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Compare “MigraCode” with others" }).click();
  await expect(page).toHaveURL("/compare?p=undok&p=migracode");
});

test("a search that finds nothing says so", async ({ page }) => {
  await page.goto("/compare?p=undok&find=zebra");
  await expect(
    page.getByText("No further practice has “zebra” in its text.", { exact: false }),
  ).toBeVisible();
});
