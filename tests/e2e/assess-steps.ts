/** Steps of a self-assessment that several specs take, through labels and roles, with or without JavaScript. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** Starts one by the SPRING criteria and gives the path that its private link leads to. */
export async function startAssessment(page: Page, title = "Neighbours’ kitchen"): Promise<string> {
  await page.goto("/assess");
  await page.getByLabel("What is your practice called?").fill(title);
  await page.getByRole("button", { name: "Start the self-assessment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your self-assessment" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Answers question 1.1 and two of its items on the area's page, and saves the page with its button. */
export async function answerFirstArea(
  page: Page,
  draft: string,
  answer = "We cook together.",
): Promise<void> {
  await page.goto(`${draft}/area/inclusivity-participation`);
  const question = page.getByRole("region", { name: /^1\.1 / });
  await question.getByLabel("Your answer").fill(answer);
  await question
    .getByRole("group", { name: /^1\.1\.1 / })
    .getByLabel("Met", { exact: true })
    .check();
  await question
    .getByRole("group", { name: /^1\.1\.2 / })
    .getByLabel("Not met", { exact: true })
    .check();
  await page.getByRole("button", { name: "Save and stay here" }).click();
  await expect(page.getByText("Your answers were saved.").first()).toBeVisible();
}

/** The summary of what went wrong; Next has a nameless alert of its own. */
export function problems(page: Page): Locator {
  return page.getByRole("alert", { name: /problem|Nothing could be read/ });
}

/** Downloads what a link leads to and gives it as text. */
export async function downloadText(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

/** Uploads a file on the page "Take it with you" and waits for what was read from it. */
export async function uploadForm(
  page: Page,
  draft: string,
  file: { name: string; text: string },
): Promise<void> {
  await page.goto(`${draft}/take-along`);
  await page
    .getByLabel("The file")
    .setInputFiles({ name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) });
  await page.getByRole("button", { name: "Upload and look" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(file.name);
}
