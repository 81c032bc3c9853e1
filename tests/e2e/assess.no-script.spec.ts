/** The same without JavaScript: plain forms. */
import { answerFirstArea, downloadText, problems, startAssessment, uploadForm } from "./assess-steps";
import { expect, test } from "./test";

test("start, answer, upload, hand in, take back, delete", async ({ page }) => {
  const draft = await startAssessment(page);
  await answerFirstArea(page, draft, "Line one\nLine two");
  await page.goto(`${draft}/check`);
  await expect(page.getByText("Line two")).toBeVisible();

  await page.goto(`${draft}/take-along`);
  const text = await downloadText(page, "Write-up as plain text");
  await uploadForm(page, draft, { name: "ours.txt", text: text.replace("– Make sure", "✓ Make sure") });
  await page.getByRole("button", { name: "Take over everything from the file" }).click();
  await expect(page.getByText("One field was taken over.")).toBeVisible();
  await page.goto(draft);
  await expect(page.getByText("2 of 40 checklist items answered, 2 met.")).toBeVisible();

  await page.goto(`${draft}/submit`);
  await page.getByLabel("I have looked at it").check();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("heading", { name: "Handed in: your receipt" })).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { name: "Taken back" })).toBeVisible();
  await page.goto(`${draft}/delete`);
  await page.getByLabel("Yes, delete everything").check();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { name: "Deleted" })).toBeVisible();
});

test("handing in nothing is said to be nothing", async ({ page }) => {
  const draft = await startAssessment(page);
  await page.goto(`${draft}/submit`);
  await page.getByLabel("I have looked at it").check();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(problems(page)).toContainText("not one checklist item is answered");
});

test("the blank form can be read, and downloaded as text and as a Word document", async ({
  page,
  request,
}) => {
  await page.goto("/assess");
  await page.getByRole("link", { name: "SPRING Good Practice Criteria", exact: true }).click();
  await expect(page.getByRole("row", { name: /3\.2\.5/ })).toBeVisible();
  expect(await downloadText(page, "This form as plain text")).toContain("[ ] Adopt a participatory");
  const word = await request.get("/assess/form/spring-good-practice/form.docx");
  expect((await word.body()).subarray(0, 2).toString()).toBe("PK");
});
