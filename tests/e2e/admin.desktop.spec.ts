/** The administration with JavaScript, on a desktop and on a phone. */
import { administrator, others } from "../fixtures/people";
import { backsUp, joins, looksAfterAccount, readsHistory, signsIn, staysEditor } from "./admin-flows";
import { signIn } from "./admin-steps";
import { expect, expectNoViolationsInBoth, test } from "./test";

test("signing in and out", async ({ page }) => {
  await signsIn(page);
});

test("what is wrong takes the focus and leads to its field", async ({ page }) => {
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill("nobody-here@example.org");
  await page.getByLabel("Password").fill("not a password");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail")).toBeFocused();
});

test.describe("an editor", () => {
  test.use({ allowedConsole: [/status of 403/] });
  test("is told what is not for editors", async ({ page }) => {
    await staysEditor(page);
  });
});

test.describe("links", () => {
  test.use({ allowedConsole: [/status of 404/] });
  test("invite, join, disable, enable, new password", async ({ page, browser }, { project }) => {
    await joins(page, browser, `Guest ${project.name}`);
  });
});

test("account", async ({ page, browser }) => {
  await looksAfterAccount(page, browser, others["desktop account"]);
});

test("backups", async ({ page }) => {
  await backsUp(page);
});

test("history", async ({ page }) => {
  await readsHistory(page);
});

test("axe finds nothing, nothing scrolls sideways, in light and in dark", async ({ page }) => {
  const check = async (path: string) => {
    await page.goto(path);
    await expectNoViolationsInBoth(page);
    const viewport = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([path, beyond]).toEqual([path, 0]);
    if (viewport) await page.setViewportSize(viewport);
  };
  await check("/admin/sign-in");
  await signIn(page, administrator);
  const paths = [
    ...["", "/account", "/people", "/people/1", "/history", "/history?who=1", "/backups"],
    ...["/assessments", "/assessments/1", "/practices", "/practices/undok", "/frameworks"],
  ];
  for (const path of paths) await check(`/admin${path}`);
});
