/** The way to a previous version of a practice, the same with and without JavaScript. */
import type { Page } from "@playwright/test";
import { replacedPractice } from "../fixtures/previous-version";
import { expect } from "./test";

const { slug, title, item, published, words } = replacedPractice;

/** Goes from the practice's page to its previous version and back, and looks at what each says. */
export async function readPreviousVersion(page: Page): Promise<void> {
  const mark = page.locator(`[id="i-${item}"]`);
  await page.goto(`/practices/${slug}`);
  await expect(mark.getByText("met", { exact: true })).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
  const versions = page.getByRole("region", { name: "Previous versions" });
  await expect(versions.getByRole("listitem")).toHaveCount(1);
  await expect(versions).toContainText(`Published ${published}.`);
  await versions.getByRole("link", { name: "SPRING Good Practice Criteria, version 1" }).click();
  await expect(page).toHaveURL(new RegExp(`/practices/${slug}/versions/[1-9]\\d*$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}: a previous version`);
  await expect(page.getByText("This assessment was replaced by a later one.")).toBeVisible();
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(mark.getByText("not met", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Read what counts now" }).click();
  await expect(page).toHaveURL(`/practices/${slug}`);
}
