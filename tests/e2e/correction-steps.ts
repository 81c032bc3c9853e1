/** Steps of correcting what is published that several specs take, through labels and roles, with or without JavaScript. */
import type { Page } from "@playwright/test";
import { expect } from "./test";

export const REASON = "The organisation wrote to us";

/** A field of a record: the part that it stands under, and its name. */
type Field = { part: string; field: string };

/** Opens the page of a practice's assessment and gives its address. */
export async function openRecord(page: Page, title: string): Promise<string> {
  await page.goto(`/admin/assessments?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: `Assessment of ${title}` })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Finds a field among the others of a record, and opens its form. */
export async function openField(page: Page, record: string, { part, field }: Field): Promise<void> {
  await page.goto(record);
  await page.locator("summary").filter({ hasText: part }).click();
  await page.getByRole("link", { name: `Correct: ${field}`, exact: true }).click();
  await expect(page.getByRole("region", { name: `Correct: ${field}` })).toBeVisible();
}

/** Sends the form that is open, with a reason. */
export async function save(page: Page, reason = REASON): Promise<void> {
  await page
    .getByRole("region", { name: /^Correct: / })
    .getByLabel("Reason", { exact: true })
    .fill(reason);
  await page.getByRole("button", { name: "Save the correction" }).click();
}

/** Waits until a correction is said to be saved. */
export async function corrected(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Corrected\./ })).toBeVisible();
}

/** Puts back the latest correction of the field whose form is open. */
export async function putBack(page: Page): Promise<void> {
  const panel = page.getByRole("region", { name: /^Correct: / });
  const latest = panel.getByRole("listitem").filter({ hasText: REASON }).first();
  await latest.locator("summary").click();
  await latest.getByLabel("Why it is put back").fill("They took it back");
  await latest.getByRole("button", { name: "Put this back" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Put back\./ })).toBeVisible();
}

/** Gives all that a practice's page says of the practice itself, whether it is alive yet or not: buttons come with scripts, "Compare" in place of a link. */
export async function wordsOf(page: Page, practice: string): Promise<string[]> {
  await page.goto(practice);
  // What is like other practices and how to cite it change with the day, and with nothing that is corrected.
  return page.locator(".practice-head, #profile, .assessment").evaluateAll((parts) =>
    parts.map((part) => {
      const said = part.cloneNode(true) as Element;
      for (const button of said.querySelectorAll("button, .compare-button")) button.remove();
      return said.textContent ?? "";
    }),
  );
}

/**
 * Corrects one field of what an editor published and puts it back. Anyone sees the one at the practice's address and then, word for
 * word, what stood there before. `change` fills in the form that is open, `isSeen` looks at the practice's page.
 */
export async function correctAndPutBack(
  { editor, anyone }: { editor: Page; anyone: Page },
  { practice, assessment }: { practice: string; assessment: string },
  { change, isSeen, ...field }: Field & { change: () => Promise<void>; isSeen: () => Promise<void> },
): Promise<void> {
  const before = await wordsOf(anyone, practice);
  await openField(editor, assessment, field);
  await change();
  await save(editor);
  await corrected(editor);
  await anyone.goto(practice);
  await isSeen();
  await putBack(editor);
  expect(await wordsOf(anyone, practice)).toEqual(before);
}
