/** The page of an item without JavaScript: everything is links and a plain form. */
import { expect, test } from "./test";

test("narrow, search, choose a state, turn to what is met together, and follow a relation", async ({
  page,
}) => {
  await page.goto("/criteria/spring-good-practice/3.2.5");
  await page.getByRole("link", { name: /^Italy, 3 practices/ }).click();
  await expect(page.getByText("3 assessments of 16", { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("migrants");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/country=IT/);
  await expect(page).toHaveURL(/q=migrants/);
  await page
    .getByRole("navigation", { name: "State of the item" })
    .getByRole("link", { name: /^met/ })
    .click();
  await expect(page).toHaveURL(/state=met/);
  await page.getByText("The other 31 items").click();
  await expect(page.getByRole("row")).toHaveCount(41);
  await page.getByRole("link", { name: "Evaluation: It is evaluated." }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It is evaluated.");
});
