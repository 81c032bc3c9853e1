/** Nothing that axe finds in the form: empty, filled, with two versions of a field, with problems; in light and in dark. */
import { answer, expectSaved, item, openArea } from "./assess-answers-steps";
import { startAssessment } from "./assess-steps";
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

test("axe finds nothing in the form, empty and filled", async ({ page }, { project }) => {
  const expectNothing = project.name === "phone" ? expectNoViolations : expectNoViolationsInBoth;
  const home = await startAssessment(page);
  await openArea(page, home);
  await expectNothing(page);
  await answer(page).fill("Words.");
  await item(page, "1.1.1").getByRole("radio", { name: "Not met" }).check();
  await item(page, "1.1.2").getByText("Add evidence for 1.1.2").click();
  await page
    .getByRole("region", { name: /^1\.2 / })
    .getByLabel("This question is not part")
    .check();
  await expectSaved(page);
  await expectNothing(page);
});

test.describe("where the scripts never come", () => {
  test.use({ allowedConsole: [/ERR_FAILED/] });

  test("axe finds nothing on the merge screen and among the problems", async ({ page, context }) => {
    const home = await startAssessment(page);
    await context.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
    const other = await context.newPage();
    for (const opened of [page, other]) await opened.goto(`${home}/area/inclusivity-participation`);
    await answer(other).fill("We ask in six languages.");
    await other.getByRole("button", { name: "Save and stay here" }).click();
    await expect(other.getByText("Your answers were saved.")).toBeVisible();
    await answer(page).fill("We ask in five languages.");
    await page
      .getByRole("region", { name: /^1\.2 / })
      .getByLabel("Your answer")
      .fill("x".repeat(100_001));
    await page.getByRole("button", { name: "Save and go on" }).click();
    await expect(page.getByRole("heading", { name: "Somebody else changed the same words" })).toBeVisible();
    await expectNoViolationsInBoth(page);
    await page.getByLabel("Keep what stands there now").check();
    await page.getByRole("button", { name: "Save what I chose" }).click();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("100,001 characters");
    await expectNoViolations(page);
  });
});
