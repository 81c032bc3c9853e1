/** Steps of importing that several specs take, through labels and roles, with or without JavaScript; and the texts they bring. */
import type { Page } from "@playwright/test";
import { expect } from "./test";

/**
 * A write-up by the SPRING criteria about a practice that nobody else writes about. It has no title, one item in words of its own,
 * and a line that says something and stands nowhere.
 */
export function writeUpText(about: string): string {
  return [
    "Good Practice Criteria",
    "Inclusivity & Participation",
    "Does the practice ensure that its services are accessible and responsive to diverse groups?",
    `${about} opens its doors to whoever comes by, in four languages and at all hours of the day.`,
    "Good practice checklist",
    "✓ Adopt a participatory, gender mainstreaming, age sensitive, inclusive approach and secure equal opportunities for beneficiaries.",
    "– Tell people in plain and exact words, in many languages and formats, how to reach services.",
    "Does the practice involve the active participation of the receiving society?",
    `Neighbours of ${about} cook, repair and translate together with those who have just arrived.`,
    "Good practice checklist",
    "✓ Consider integration as a two-way process, and aim for change on the side of the receiving society.",
  ].join("\n");
}

/** Uploads one file on the page of imports; a small one is read when its page opens. */
export async function uploadDocument(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.goto("/admin/import");
  await page.getByLabel("The files").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByText("The document was kept.")).toBeVisible();
}

/** Pastes text under a name. */
export async function pasteDocument(
  page: Page,
  { name, text }: { name: string; text: string },
): Promise<void> {
  await page.goto("/admin/import");
  await page.getByLabel("What shall it be called?").fill(name);
  await page.getByLabel("The text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Keep and read" }).click();
  await expect(page.getByText("The document was kept.")).toBeVisible();
}

/** Gives the write-up that is open a title, in the form that stands open for it. */
export async function giveTitle(page: Page, title: string): Promise<void> {
  const form = page.getByRole("form", { name: "Title" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("We describe it so").check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Publishes the write-up that is open as a practice of its own and gives the path of its page and of its assessment. */
export async function publishAsNew(page: Page): Promise<{ practice: string; assessment: string }> {
  await page.getByRole("radio", { name: "A practice of its own" }).check();
  await page.getByRole("button", { name: "Publish now" }).click();
  return publishedPaths(page);
}

/** Gives where a write-up that is open stands in the catalogue, and where it can be taken out of it. */
export async function publishedPaths(page: Page): Promise<{ practice: string; assessment: string }> {
  const notice = page.getByRole("region", { name: "It is in the catalogue." });
  await expect(notice).toBeVisible();
  const path = async (link: string) =>
    (await notice.getByRole("link", { name: link }).getAttribute("href")) ?? "";
  return { practice: await path("Read it in the catalogue"), assessment: await path("Take it out again") };
}

/** Takes what was published out of the catalogue: other specs count it. */
export async function takeOut(
  page: Page,
  { practice, assessment }: { practice: string; assessment: string },
): Promise<void> {
  await decide(page, { assessment, reason: "Published by a test", button: "Take out" });
  await expect(page.getByText("Taken out of the catalogue.", { exact: true })).toBeVisible();
  expect((await page.request.get(practice)).status()).toBe(404);
}

/** Puts what was taken out into the catalogue again, at the address that it had. */
export async function putBackIn(
  page: Page,
  { practice, assessment }: { practice: string; assessment: string },
): Promise<void> {
  await decide(page, { assessment, reason: "Taken out by mistake", button: "Put back" });
  await expect(page.getByText("Put back into the catalogue.", { exact: true })).toBeVisible();
  expect((await page.request.get(practice)).status()).toBe(200);
}

async function decide(
  page: Page,
  { assessment, reason, button }: Record<"assessment" | "reason" | "button", string>,
) {
  await page.goto(assessment);
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: button }).click();
}
