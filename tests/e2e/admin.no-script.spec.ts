/** The same without JavaScript: plain forms. */
import { others } from "../fixtures/people";
import { backsUp, joins, looksAfterAccount, readsHistory, signsIn, staysEditor } from "./admin-flows";
import { test } from "./test";

test("signing in and out", async ({ page }) => {
  await signsIn(page);
});

test.describe("an editor", () => {
  test.use({ allowedConsole: [/status of 403/] });
  test("is told what is not for editors", async ({ page }) => {
    await staysEditor(page);
  });
});

test.describe("links", () => {
  test.use({ allowedConsole: [/status of 404/] });
  test("invite, join, disable, enable, new password", async ({ page, browser }) => {
    await joins(page, browser, "Guest without script");
  });
});

test("account", async ({ page, browser }) => {
  await looksAfterAccount(page, browser, others["no-script account"]);
});

test("backups", async ({ page }) => {
  await backsUp(page);
});

test("history", async ({ page }) => {
  await readsHistory(page);
});
