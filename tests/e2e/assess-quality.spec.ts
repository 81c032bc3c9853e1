/** Every page of a self-assessment on both screens: nothing that axe finds. */
import { answerFirstArea, startAssessment, uploadForm } from "./assess-steps";
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

test("axe finds nothing on any page of a self-assessment, empty, begun and handed in", async ({ page }, {
  project,
}) => {
  const draft = await startAssessment(page);
  const expectNothing = project.name === "phone" ? expectNoViolations : expectNoViolationsInBoth;
  const check = async (paths: string[]) => {
    for (const path of paths) {
      await page.goto(`${draft}${path}`);
      await expectNothing(page);
    }
  };
  await check(["", "/check", "/take-along", "/submit", "/delete"]);
  await answerFirstArea(page, draft);
  await check(["", "/check"]);
  await uploadForm(page, draft, { name: "a.txt", text: "Inclusivity & Participation\nnothing of a form" });
  await expectNoViolations(page);
  await page.goto(`${draft}/submit`);
  await page.getByLabel("I have looked at it").check();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("heading", { name: "Handed in: your receipt" })).toBeVisible();
  await expectNoViolations(page);
});
