/** Quotations without JavaScript: the words and where they come from are text that can be selected. */
import { readPreviousVersion } from "./practice-extras-version";
import { expect, test } from "./test";

test("an answer's quote and citation unfold", async ({ page }) => {
  await page.goto("/practices/undok");
  const answer = page.locator('[id="q-1.1"]');
  await expect(answer.getByRole("button")).toHaveCount(0);
  await answer.getByText("Quote and citation").click();
  await expect(answer.locator("blockquote")).toContainText("“Undok works to be accessible");
  await expect(answer.getByText(/Read from .*, line 173/)).toBeVisible();
});

test("a previous version is read from the practice's page", async ({ page }) => {
  await readPreviousVersion(page);
});
