/** From answers to a result and a plan, through labels and roles, with or without JavaScript. */
import type { Page } from "@playwright/test";
import { startAssessment } from "./assess-steps";
import { expect } from "./test";

/** Starts a self-assessment of a practice for women in Italy, with 1.1.1 met, 1.1.2 not met and 1.2 set aside. */
export async function startWithGaps(page: Page): Promise<string> {
  const draft = await startAssessment(page, "Table of neighbours");
  await page.goto(`${draft}/practice`);
  await page.getByLabel("Countries").fill("Italy");
  await page.getByLabel("women", { exact: true }).check();
  await save(page);
  await page.goto(`${draft}/area/inclusivity-participation`);
  await mark(page, "1.1.1", "Met");
  await mark(page, "1.1.2", "Not met");
  await page
    .getByRole("region", { name: /^1\.2 / })
    .getByLabel(/^This question is not part of our practice/)
    .check();
  await save(page);
  return draft;
}

/** Gives the gap of an item, whatever area it is folded in. */
export function gapOf(page: Page, code: string) {
  return page.getByRole("region", { name: new RegExp(`^${code.replaceAll(".", "\\.")} `) });
}

/** Writes a step on the plan's page, saves it with the button, and gives back when the page was made anew with it. */
export async function writeStep(page: Page, code: string, step: { what: string; who: string; when: string }) {
  await page.getByLabel(`What will you do? for ${code}`).fill(step.what);
  await page.getByLabel(`Who does it? for ${code}`).fill(step.who);
  await page.getByLabel(`By when? for ${code}`).fill(step.when);
  // The words alone may be those of the step before.
  const made = page.waitForResponse(
    (answer) => answer.request().isNavigationRequest() && answer.ok() && answer.url().endsWith("?saved=1"),
  );
  await page.getByRole("button", { name: "Save the plan" }).click();
  await (await made).finished();
  await expect(page.getByText("Your answers were saved.")).toBeVisible();
}

async function mark(page: Page, code: string, word: string): Promise<void> {
  const item = page.getByRole("group", { name: new RegExp(`^${code.replaceAll(".", "\\.")} `) });
  await item.getByLabel(word, { exact: true }).check();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByText("Your answers were saved.")).toBeVisible();
}
