/** The result and the plan without JavaScript: read, folded out, written, taken along. */
import { gapOf, startWithGaps, writeStep } from "./assess-result-steps";
import { expect, test } from "./test";

test("from answers to gaps to a plan, by plain links and posts", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result`);
  const gap = gapOf(page, "1.1.2");
  await expect(gap.getByRole("article").first()).toContainText("Like yours: for women");
  await gap.getByText("2 more that meet it:").click();
  await expect(gap.getByRole("article")).toHaveCount(3);
  await page.getByText("5 Partnership & Collaboration").last().click();
  await expect(gapOf(page, "5.2.2")).toBeVisible();
  await gap.getByRole("link", { name: "Add to your plan (1.1.2)" }).click();
  await writeStep(page, "1.1.2", { what: "Translate\nand print", who: "Amina", when: "2027-02-28" });
  await expect(page.getByRole("row", { name: /^1\.1\.2 / })).toContainText("28 February 2027");
  await expect(page.getByLabel("What will you do? for 1.1.2")).toHaveValue("Translate\nand print");
});

test("a day that the calendar does not have comes back with the words kept", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/plan?add=1.1.2`);
  await page.getByLabel("What will you do? for 1.1.2").fill("Keep these words");
  // A browser's own field takes no such day; an old one has a plain line there.
  await page.getByLabel("By when? for 1.1.2").evaluate((field: HTMLInputElement) => {
    field.type = "text";
    field.value = "2027-02-30";
  });
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page).toHaveTitle(/^Error: Action plan/);
  await expect(page.getByRole("alert")).toContainText("By when, for 1.1.2");
  await expect(page.getByLabel("What will you do? for 1.1.2")).toHaveValue("Keep these words");
});

test("a gap's own place opens the area it is folded in", async ({ page }) => {
  const draft = await startWithGaps(page);
  await page.goto(`${draft}/result#g-4.1.1`);
  await expect(gapOf(page, "4.1.1")).toBeInViewport();
});
