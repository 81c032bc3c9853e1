/** The ways through the administration that are the same with and without JavaScript. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { administrator, others, PASSWORD } from "../fixtures/people";
import { fillSignIn, invite, signIn } from "./admin-steps";
import { expect } from "./test";

/** Wrong, then right: what is typed stays, the password does not, and one comes out where one wanted to be. */
export async function signsIn(page: Page): Promise<void> {
  await page.goto("/admin/history?action=person.create");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
  await fillSignIn(page, administrator, "not the password");
  await expect(page.getByText("The e-mail or the password is not right.").first()).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Sign in/);
  await expect(page.getByLabel("E-mail")).toHaveValue(administrator.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await fillSignIn(page, administrator, PASSWORD);
  await expect(page).toHaveURL(/\/admin\/history\?action=person\.create$/);
  await expect(page).toHaveTitle(/^History/);
  await expect(page.getByText(/changes$/)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
}

/** Invite, join, be disabled, come back by a new password; the links are good once. */
export async function joins(page: Page, browser: Browser, name: string): Promise<void> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  await signIn(page, administrator);
  const link = await invite(page, { name, email });
  const other = await browser.newContext();
  const guest = await other.newPage();
  await guest.goto(link);
  await guest.getByLabel("New password").fill("short");
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByText(/at least 12 characters\.$/).first()).toBeVisible();
  await guest.getByLabel("New password").fill(PASSWORD);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByText(`Signed in as ${name}, editor`)).toBeVisible();
  expect((await guest.goto(link))?.status()).toBe(404);
  await expect(guest.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();

  await page.goto("/admin/people");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByLabel("Yes, take access away").check();
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("Access was taken away.")).toBeVisible();
  await guest.goto("/admin");
  await expect(guest).toHaveURL(/\/admin\/sign-in$/);
  await page.getByRole("button", { name: "Enable again" }).click();
  await expect(page.getByText("Access was given back.")).toBeVisible();
  await page.getByRole("button", { name: "Make a link" }).click();
  const again = new URL(await page.getByText(/\/admin\/new-password\//).innerText()).pathname;
  await page.getByRole("button", { name: "Done, hide it" }).click();
  await expect(page.getByText(/\/admin\/new-password\//)).toHaveCount(0);
  await guest.goto(again);
  await guest.getByLabel("New password").fill("another long password");
  await guest.getByRole("button", { name: "Take this password" }).click();
  await expect(guest.getByText(`Signed in as ${name}, editor`)).toBeVisible();
  await other.close();
}

/** One's own password and sessions. */
export async function looksAfterAccount(page: Page, browser: Browser, who: { email: string }): Promise<void> {
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, who);
  await signIn(page, who);
  await page.goto("/admin/account");
  await expect(page.getByRole("button", { name: /^Sign out Chrome on/ })).toHaveCount(2);
  await page.getByLabel("Your password now").fill("wrong");
  await page.getByLabel("New password").fill("a password for this spec");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("This is not your password.").first()).toBeVisible();
  await page.getByLabel("Your password now").fill(PASSWORD);
  await page.getByLabel("New password").fill("a password for this spec");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password was changed.")).toBeVisible();
  await elsewhere.goto("/admin");
  await expect(elsewhere).toHaveURL(/\/admin\/sign-in$/);
  await signIn(elsewhere, who, "a password for this spec");
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("You are signed out everywhere else.")).toBeVisible();
  await elsewhere.goto("/admin");
  await expect(elsewhere).toHaveURL(/\/admin\/sign-in$/);
  await page.getByRole("button", { name: /^Sign out Chrome on/ }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in\?ended=1$/);
  await other.close();
}

/** Make a backup, take it away, delete it. */
export async function backsUp(page: Page): Promise<void> {
  await signIn(page, administrator);
  await page.goto("/admin/backups");
  await page.getByRole("button", { name: "Make a backup now" }).click();
  await expect(page.getByText("A backup was made and checked.")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: /^Download the backup of/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^exemplar-\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?\.db$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 15)
      .toString(),
  ).toBe("SQLite format 3");
  await page
    .getByRole("link", { name: /^Delete the backup of/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Delete this backup?" })).toBeVisible();
  await page.getByLabel("Yes, delete this backup").check();
  await page.getByRole("button", { name: "Delete the backup" }).click();
  await expect(page.getByText("The backup was deleted.")).toBeVisible();
}

/** The history shows what was done, narrows down, and leaves as a table. */
export async function readsHistory(page: Page): Promise<void> {
  await signIn(page, administrator);
  await page.goto("/admin/history");
  await expect(page.getByText(/^Yes: all \d+ rows fit together\.$/)).toBeVisible();
  await page.getByLabel("What was done").selectOption({ label: "made a person" });
  await page.getByLabel("From (day)").fill("2026-01-01");
  await page.getByRole("button", { name: "Narrow down" }).click();
  await expect(page).toHaveURL(/action=person\.create/);
  await expect(page.getByLabel("From (day)")).toHaveValue("2026-01-01");
  await page.getByText("Before and after").last().click();
  await expect(page.getByRole("row", { name: `E-mail nothing ${administrator.email}` })).toBeVisible();
  await expect(page.getByText("person “Edith Editor”")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as a table (CSV)" }).click(),
  ]);
  const table = readFileSync(await download.path(), "utf8");
  expect(table).toContain(administrator.email);
  expect(table).not.toContain("session.start");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL(/\/admin\/history$/);
}

/** An editor has no administrator's parts, is told so when they come to one, and can sign in as somebody else. */
export async function staysEditor(page: Page): Promise<void> {
  await signIn(page, others.editor);
  const parts = page.getByRole("navigation", { name: "Administration" }).getByRole("link");
  await expect(parts).toHaveText([
    "Overview",
    "Import",
    "Queue",
    "Assessments",
    "Practices",
    "History",
    "Account",
  ]);
  expect((await page.goto("/admin/people"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not for editors");
  await page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
}
