/** The form without JavaScript: plain posts save, refuse and merge, and lose no word. */
import { answer, item } from "./assess-answers-steps";
import { startAssessment } from "./assess-steps";
import { expect, test } from "./test";

const AREA = "area/inclusivity-participation";

test("a page is saved and leads to the next; another one is saved and stays", async ({ page }) => {
  const home = await startAssessment(page);
  await page.goto(`${home}/${AREA}`);
  await answer(page).fill("We ask in five languages.");
  await item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true }).check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page).toHaveURL(`${home}/area/relevance-complementarity?saved=1`);
  await expect(page.getByText("Your answers were saved.")).toBeVisible();
  await page.goto(`${home}/${AREA}`);
  await expect(answer(page)).toHaveValue("We ask in five languages.");
  await item(page, "1.1.1").getByRole("radio", { name: "No mark" }).check();
  await page.getByLabel("I have finished this area").check();
  await page.getByRole("button", { name: "Save and stay here" }).click();
  await expect(page).toHaveURL(`${home}/${AREA}?saved=1`);
  await expect(item(page, "1.1.1").getByRole("radio", { name: "No mark" })).toBeChecked();
  await expect(page.getByLabel("I have finished this area")).toBeChecked();
});

test("an answer of a megabyte is refused by name, and all words are still in the form", async ({ page }) => {
  const home = await startAssessment(page);
  await page.goto(`${home}/${AREA}`);
  await answer(page).fill("x".repeat(1_000_000));
  await item(page, "1.1.2").getByRole("radio", { name: "Not met" }).check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page).toHaveTitle(/^Error: Inclusivity/);
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await summary.getByRole("link", { name: /^Answer to 1\.1: this text has 1,000,000 characters/ }).click();
  await expect(page).toHaveURL(/#f-answer-1-1$/);
  expect(await answer(page).inputValue()).toHaveLength(1_000_000);
  // What could be saved was.
  await answer(page).fill("Shorter.");
  await page.getByRole("button", { name: "Save and stay here" }).click();
  await expect(answer(page)).toHaveValue("Shorter.");
  await expect(item(page, "1.1.2").getByRole("radio", { name: "Not met" })).toBeChecked();
});

for (const [choice, result] of [
  ["Keep what I wrote", "We ask in five languages."],
  ["Keep what stands there now", "We ask in six languages."],
  ["Keep the text below, put together from both", "We ask in five or six languages."],
] as const) {
  test(`two people at one field: ${choice}`, async ({ page, context }) => {
    const home = await startAssessment(page);
    await page.goto(`${home}/${AREA}`);
    const other = await context.newPage();
    await other.goto(`${home}/${AREA}`);
    await answer(other).fill("We ask in six languages.");
    await other.getByRole("button", { name: "Save and stay here" }).click();
    await answer(page).fill("We ask in five languages.");
    await item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true }).check();
    await page.getByRole("button", { name: "Save and go on" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    const field = page.getByRole("group", { name: "Answer to 1.1" });
    await expect(field.getByText("What stands there now", { exact: true })).toBeVisible();
    await field.getByLabel(choice).check();
    if (result.includes("or six")) await field.getByLabel("Both, to be edited").fill(result);
    await page.getByRole("button", { name: "Save what I chose" }).click();
    await expect(page).toHaveURL(`${home}/area/relevance-complementarity?saved=1`);
    await page.goto(`${home}/${AREA}`);
    await expect(answer(page)).toHaveValue(result);
    await expect(item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  });
}

test("without a choice the question comes again; a third version too", async ({ page, context }) => {
  const home = await startAssessment(page);
  await page.goto(`${home}/${AREA}`);
  const other = await context.newPage();
  await other.goto(`${home}/${AREA}`);
  const write = async (words: string) => {
    await answer(other).fill(words);
    await other.getByRole("button", { name: "Save and stay here" }).click();
    await expect(answer(other)).toHaveValue(words);
  };
  await write("Second version.");
  await answer(page).fill("Mine.");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByRole("button", { name: "Save what I chose" }).click();
  await expect(page.getByRole("heading", { name: "Somebody else changed the same words" })).toBeVisible();
  await write("Third version.");
  await page.getByLabel("Keep what I wrote").check();
  await page.getByRole("button", { name: "Save what I chose" }).click();
  await expect(page.getByText("Third version.").first()).toBeVisible();
  await page.getByLabel("Keep what I wrote").check();
  await page.getByRole("button", { name: "Save what I chose" }).click();
  await page.goto(`${home}/${AREA}`);
  await expect(answer(page)).toHaveValue("Mine.");
});

test("an emptied title is not taken", async ({ page }) => {
  const home = await startAssessment(page);
  await page.goto(`${home}/practice`);
  await page.getByLabel("Title of the practice").fill(" ");
  await page.getByLabel("Organisation").fill("Tandem e.V.");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("it needs a name");
  await page.goto(`${home}/practice`);
  await expect(page.getByLabel("Title of the practice")).not.toHaveValue(" ");
  await expect(page.getByLabel("Organisation")).toHaveValue("Tandem e.V.");
});
