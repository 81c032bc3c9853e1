/** The matrix without JavaScript: a table with heads and links, narrowed, ordered and folded by its address. */
import { expect, test } from "./test";

test("is a table whose cells are links, each with its heads", async ({ page }) => {
  await page.goto("/matrix");
  await expect(
    page.getByRole("table", { name: "SPRING Good Practice Criteria: practices and items" }),
  ).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /^1\.1\.1 Adopt/ })).toBeVisible();
  const row = page.getByRole("row", { name: /^MigraCode/ });
  await expect(row.getByRole("cell")).toHaveCount(40);
  await expect(row.getByRole("cell").nth(29)).toHaveText("no mark");
  await expect(page.getByRole("region", { name: /practices and items/ })).toHaveAttribute("tabindex", "0");
  await row.getByRole("link", { name: "no mark" }).last().click();
  await expect(page).toHaveURL(/\/practices\/migracode#q-3\.2$/);
});

test("is narrowed by facet and criterion, ordered, folded", async ({ page }) => {
  await page.goto("/matrix");
  await page.getByText("Narrow down", { exact: true }).click();
  await page.getByRole("link", { name: /^Germany, 3 practices/ }).click();
  await page.getByRole("link", { name: "By likeness" }).click();
  await page.getByRole("link", { name: "Fold area 1, Inclusivity & Participation, into one column" }).click();
  await expect(page).toHaveURL(/\/matrix\?country=DE&sort=likeness&fold=1$/);
  await expect(page.getByRole("row", { name: /^Grandhotel/ }).getByRole("cell")).toHaveCount(32);
  await page.goto("/matrix?item=spring-good-practice:3.2.5&state=met&sort=country");
  await expect(page).toHaveURL(/\/matrix\?met=spring-good-practice:3\.2\.5&sort=country$/);
  await expect(page.getByText("5 of 16 assessments", { exact: true })).toBeVisible();
});

test("says that a PNG needs JavaScript and the SVG does not", async ({ page }) => {
  await page.goto("/matrix");
  await expect(page.getByRole("link", { name: "Picture for print (SVG)" })).toBeVisible();
  await expect(page.getByText("which needs JavaScript")).toBeVisible();
  await expect(page.getByRole("button", { name: /PNG/ })).toHaveCount(0);
});
