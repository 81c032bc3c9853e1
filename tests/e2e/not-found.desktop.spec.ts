/** The page for an address that has nothing is a page like the others: it leads on, and nothing on it breaks. */
import { startAssessment } from "./assess-steps";
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

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [
    "/nope",
    "/practices/nope",
    "/practices/undok/nope",
    "/practices/undok/versions",
    "/practices/undok/versions/99999",
    "/criteria/nope",
    "/criteria/nope/3.2.5",
    "/criteria/spring-good-practice/9.9.9",
    "/criteria/spring-good-practice/3.2.5/x",
    "/sources/x",
    "/sources/x/y",
    "/about/x",
    "/compare/x",
    "/matrix/x",
    "/assess/form",
    "/assess/form/nope",
    "/practices%2fundok",
    "/icon.svg/x",
  ]) {
    test(`${path} is said to be nothing`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not in the catalogue");
    });
  }

  for (const path of ["/assess/nope", "/assess/nope/area/nope", "/assess/deleted/x"]) {
    test(`${path} is said to be a link that opens nothing, where it can be pasted again`, async ({
      page,
    }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link opens no self-assessment");
      const draft = await startAssessment(page);
      await page.goto(path);
      await page.getByLabel("Your private link").fill(`http://localhost${draft}`);
      await page.getByRole("button", { name: "Open" }).click();
      await expect(page).toHaveURL(draft);
    });
  }

  test("an area and an upload that a self-assessment does not have are said to be nothing", async ({
    page,
  }) => {
    const draft = await startAssessment(page);
    for (const path of ["area/nope", "uploads/1000000", "uploads/999999999999999", "nope"]) {
      expect([path, (await page.goto(`${draft}/${path}`))?.status()]).toEqual([path, 404]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not in the catalogue");
    }
  });
});
