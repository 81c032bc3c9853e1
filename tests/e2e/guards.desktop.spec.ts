/** The guards of `./test` themselves: each is seen to fire. `test.fail` turns a failure into a pass, and only a failure. */
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
const page404 = "/practices/there-is-no-such-practice";

test("a quiet page passes", async ({ page }) => {
  await page.setContent('<html lang="en"><title>Quiet</title><main><h1>Quiet</h1></main>');
  await expectNoViolations(page);
});

test("an error in the console fails", async ({ page }) => {
  test.fail();
  await page.evaluate(() => console.error("on purpose"));
});

test("an error thrown in the page fails", async ({ page }) => {
  test.fail();
  await page.setContent("<script>throw new Error('on purpose')</script>");
});

test("a page that is not there fails", async ({ page }) => {
  test.fail();
  await page.goto(page404);
});

test.describe("when a 404 is expected", () => {
  test.use({ allowedConsole: [/status of 404/] });

  test("a page that is not there passes", async ({ page }) => {
    const response = await page.goto(page404);
    expect(response?.status()).toBe(404);
  });
});

test.describe("when failing requests are allowed", () => {
  test.use({ allowedConsole: [/ERR_/] });

  test("asking another site fails all the same", async ({ page }) => {
    test.fail();
    const asked = page.waitForEvent("requestfailed");
    await page.setContent('<img alt="" src="http://elsewhere.invalid/pixel.gif">');
    await asked;
  });
});

test("a picture without words fails for axe", async ({ page }) => {
  await page.setContent(
    `<html lang="en"><title>Picture</title><main><h1>Picture</h1><img src="${PIXEL}"></main>`,
  );
  await expect(expectNoViolations(page)).rejects.toThrow("image-alt");
});

test("words that cannot be read in the dark fail for axe", async ({ page }) => {
  await page.setContent(
    `<html lang="en"><title>Dark</title>
    <style>@media (prefers-color-scheme: dark) { h1 { color: #333; background: #222 } }</style>
    <main><h1>Dark</h1></main>`,
  );
  await expectNoViolations(page);
  await expect(expectNoViolationsInBoth(page)).rejects.toThrow("color-contrast");
});
