/** The form by keyboard alone: every field is reached, shown and not covered by the line that says what is saved. */
import { answer, elsewhere, expectSaved, item, openArea } from "./assess-answers-steps";
import { startAssessment } from "./assess-steps";
import { expect, test } from "./test";

test("an area is filled in, and what has the focus is never covered", async ({ page }) => {
  await openArea(page, await startAssessment(page));
  await answer(page).focus();
  await page.keyboard.type("By keyboard.");
  const reached: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const line = document.querySelector(".saved-line")?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      const covered =
        line !== undefined && top >= line.top && bottom <= line.bottom && element.id !== "saved-state";
      return { name: element.getAttribute("name") ?? element.textContent?.trim() ?? "", covered };
    });
    expect(at.covered, `${at.name} is covered`).toBe(false);
    reached.push(at.name);
    if (at.name === "mark:1.1.1") await page.keyboard.press("ArrowLeft");
    if (at.name === "mark:1.1.1") await page.keyboard.press("ArrowLeft");
    if (at.name === "done:1") await page.keyboard.press("Space");
    // The name of the button "Save and go on".
    if (at.name === "then") break;
  }
  expect(reached).toEqual(expect.arrayContaining(["tools:1.1", "mark:1.1.4", "answer:1.3", "done:1"]));
  await expect(item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/relevance-complementarity\?saved=1$/);
});

test("a choice between two versions is made without a mouse", async ({ page }) => {
  const home = await startAssessment(page);
  await openArea(page, home);
  const other = await elsewhere(page.context(), home);
  await answer(other).fill("Theirs.");
  await expectSaved(other);
  await other.context().close();
  await answer(page).focus();
  await page.keyboard.type("Mine.");
  await expect(page.getByRole("button", { name: "Keep mine" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Keep mine" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(answer(page)).toBeFocused();
  await expectSaved(page);
});
