/** The tray: practices put aside while browsing, said aloud, kept in the browser, and never in the way of the focus. */
import type { Page } from "@playwright/test";
import { holdScripts, openHeld } from "./before-alive";
import { expect, expectNoViolations, test } from "./test";

const choice = (page: Page, title: string) =>
  page.getByRole("button", { name: `Compare “${title}” with others` });
const tray = (page: Page) => page.getByRole("region", { name: "Practices to compare" });

test("is filled from cards and from a practice's page, and leads to the comparison in that order", async ({
  page,
}) => {
  await page.goto("/practices");
  const migracode = choice(page, "MigraCode");
  await expect(migracode).toHaveAttribute("aria-pressed", "false");
  await migracode.click();
  await expect(migracode).toHaveAttribute("aria-pressed", "true");
  await expect(
    page.getByRole("status").filter({ hasText: "“MigraCode” will be compared. 1 practice to compare" }),
  ).toBeAttached();
  await expect(tray(page)).toContainText("Choose one more to compare.");
  await page.goto("/practices/sirius-school");
  await choice(page, "Sirius School").click();
  await tray(page).getByRole("link", { name: "Compare (2)" }).click();
  await expect(page).toHaveURL("/compare?p=migracode&p=sirius-school");
  await expect(tray(page)).toHaveCount(0);
});

test("gives up a practice, and the focus stays with it", async ({ page }) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await choice(page, "Queer Base").click();
  await tray(page).getByRole("button", { name: "Take out “MigraCode”" }).click();
  await expect(tray(page)).toBeFocused();
  await expect(choice(page, "MigraCode")).toHaveAttribute("aria-pressed", "false");
  await tray(page).getByRole("button", { name: "Take out all" }).click();
  await expect(tray(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
});

test("is full at six, and says so", async ({ page }) => {
  await page.goto("/practices");
  const buttons = page.getByRole("button", { name: /^Compare “.*” with others$/ });
  for (let index = 0; index < 7; index++) await buttons.nth(index).click();
  await expect(tray(page)).toContainText("6 practices to compare");
  await expect(tray(page)).toContainText("Six practices are the most that can stand side by side.");
  await expect(buttons.nth(6)).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("status").filter({ hasText: "Six practices are the most" })).toBeAttached();
  await expectNoViolations(page);
});

test("is left alone by a comparison that somebody else made, which can be put in", async ({ page }) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await page.goto("/compare?p=undok&p=queer-base");
  await expect(tray(page)).toContainText("1 practice to compare");
  await page.getByRole("link", { name: "Take “Queer Base” out of the comparison" }).click();
  await expect(page).toHaveURL("/compare?p=undok");
  await expect(tray(page)).toContainText("MigraCode");
  await page.goBack();
  await page.getByRole("button", { name: "Put these in my tray" }).click();
  await expect(tray(page)).toContainText("3 practices to compare");
  await expect(page.getByRole("button", { name: "Put these in my tray" })).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  await tray(page).getByRole("link", { name: "Compare (3)" }).click();
  await expect(page).toHaveURL("/compare?p=migracode&p=undok&p=queer-base");
});

test("takes each step of its own comparison", async ({ page }) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await choice(page, "Queer Base").click();
  await expect(tray(page)).toContainText("2 practices to compare");
  await page.goto("/compare?p=migracode&p=queer-base");
  await expect(tray(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Take “MigraCode” out of the comparison" }).click();
  await expect(page).toHaveURL("/compare?p=queer-base");
  await page.getByLabel("Find a practice to add").fill("sirius");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Add “Sirius School” to the comparison" }).click();
  await expect(page).toHaveURL("/compare?p=queer-base&p=sirius-school");
  await page.goto("/practices");
  await expect(tray(page)).toContainText("2 practices to compare");
  await expect(choice(page, "MigraCode")).toHaveAttribute("aria-pressed", "false");
});

test("takes a step of its own comparison that is done before the page is alive; nothing moves when it is", async ({
  page,
}) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await choice(page, "Queer Base").click();
  await expect(tray(page)).toContainText("2 practices to compare");
  const letThrough = await holdScripts(page);
  await openHeld(page, "/compare?p=migracode&p=queer-base");
  const part = page.getByRole("heading", { level: 2 }).first();
  const before = (await part.boundingBox())?.y;
  await page
    .getByRole("link", { name: "Take “MigraCode” out of the comparison" })
    .click({ noWaitAfter: true });
  await expect(page).toHaveURL("/compare?p=queer-base");
  letThrough();
  await expect(page.getByText("These are in your tray.")).toBeVisible();
  await page.goto("/practices");
  await expect(choice(page, "MigraCode")).toHaveAttribute("aria-pressed", "false");
  await expect(choice(page, "Queer Base")).toHaveAttribute("aria-pressed", "true");
  await page.goto("/compare?p=migracode&p=queer-base");
  await expect(page.getByRole("button", { name: "Put these in my tray" })).toBeVisible();
  expect((await part.boundingBox())?.y).toBe(before);
});

test("has no room for both: what is put in takes its place, and the button says so", async ({ page }) => {
  await page.goto("/practices");
  const buttons = page.getByRole("button", { name: /^Compare “.*” with others$/ });
  for (let index = 0; index < 6; index++) await buttons.nth(index).click();
  await page.goto("/compare?p=undok&p=queer-base");
  await page.getByRole("button", { name: "Put these in my tray, in place of the 6 there" }).click();
  await page.goto("/practices");
  await expect(tray(page)).toContainText("2 practices to compare");
});

test("is one for all windows", async ({ page, context }) => {
  await page.goto("/practices");
  const other = await context.newPage();
  await other.goto("/practices/queer-base");
  await choice(other, "Queer Base").click();
  await expect(tray(page)).toContainText("1 practice to compare");
  await choice(page, "MigraCode").click();
  await expect(tray(other)).toContainText("2 practices to compare");
});

test("lasts as long as the page where the browser keeps nothing", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await expect(tray(page)).toContainText("1 practice to compare");
});

test("ignores what else may stand in the browser's storage", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("exemplar.compare", '[1,{"slug":3},null,{"slug":"x"}]'),
  );
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await expect(tray(page)).toContainText("1 practice to compare");
});

test("covers nothing that has the focus", async ({ page }) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  await expect(tray(page)).toBeVisible();
  await page.getByRole("main").focus();
  const covered: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const bar = document.querySelector(".tray");
      // After the last stop the focus leaves the page.
      if (!focused || focused === document.body || !bar || bar.contains(focused)) return null;
      const box = focused.getBoundingClientRect();
      return box.bottom > bar.getBoundingClientRect().top + 1 && box.height > 0 ? focused.textContent : null;
    });
    if (hidden !== null) covered.push(hidden);
  }
  expect(covered).toEqual([]);
});

test("by keyboard alone: from a card to the comparison", async ({ page }) => {
  await page.goto("/practices");
  await choice(page, "MigraCode").focus();
  await page.keyboard.press("Space");
  await choice(page, "Queer Base").focus();
  await page.keyboard.press("Enter");
  await tray(page).getByRole("link", { name: "Compare (2)" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/compare?p=migracode&p=queer-base");
});

test("does not move for those who want no motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/practices");
  await choice(page, "MigraCode").click();
  expect(await tray(page).evaluate((bar) => getComputedStyle(bar).animationName)).toBe("none");
});
