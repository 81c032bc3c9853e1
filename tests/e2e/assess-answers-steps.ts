/** What the specs of the form need: a self-assessment of their own, its fields by label, and what is said about saving. */
import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

export const AREA = "inclusivity-participation";

/** Opens an area of it, and waits until it is alive. */
export async function openArea(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/area/${AREA}`);
  await expect(savedLine(page)).toBeVisible();
}

/** Opens it in another browser: another person, or the same one elsewhere. */
export async function elsewhere(context: BrowserContext, home: string): Promise<Page> {
  const other = await context
    .browser()
    ?.newContext({ baseURL: new URL(context.pages()[0]?.url() ?? "").origin });
  if (!other) throw new Error("There is no second browser");
  const page = await other.newPage();
  await openArea(page, home);
  return page;
}

export function savedLine(page: Page): Locator {
  return page.locator("#saved-state > p").first();
}

/** The first question's answer. */
export function answer(page: Page): Locator {
  return page.getByRole("region", { name: /^1\.1 / }).getByLabel("Your answer", { exact: true });
}

export function item(page: Page, code: string): Locator {
  return page.getByRole("group", { name: new RegExp(`^${code.replaceAll(".", "\\.")} `) });
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(savedLine(page)).toHaveText(/^Saved \d\d:\d\d/);
}

export async function expectKept(page: Page): Promise<void> {
  await expect(savedLine(page)).toContainText("Not saved – kept on this device");
}
