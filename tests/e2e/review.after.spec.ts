/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts).
 * From handing in to the catalogue and back: what an editor does with a self-assessment.
 */
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { answerFirstArea, startAssessment } from "./assess-steps";
import { expect, expectNoViolations, test } from "./test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("hand in, send back, hand in again, publish, take out, put back", async ({ page, browser }) => {
      test.slow(); // a whole way, in two browsers
      const name = `Apfelstrudel ${javaScriptEnabled ? "with" : "without"} JavaScript`;
      const draft = await startAssessment(page, name);
      await answerFirstArea(page, draft, `${name} feeds and teaches.`);
      const handIn = async () => {
        await page.goto(`${draft}/submit`);
        await page.getByLabel("I have looked at it").check();
        await page.getByRole("button", { name: "Hand in" }).click();
        await expect(page.getByRole("heading", { name: "Handed in: your receipt" })).toBeVisible();
      };
      await handIn();

      const office = await browser.newContext({ javaScriptEnabled });
      const editor = await office.newPage();
      await signIn(editor, administrator);
      const open = async () => {
        await editor.goto("/admin/queue");
        await editor.getByRole("link", { name, exact: true }).click();
        await expect(editor.getByRole("heading", { level: 1, name: `Handed in: ${name}` })).toBeVisible();
      };
      await open();
      await expect(editor.getByRole("region", { name: "What would be published" })).toContainText(
        "feeds and teaches",
      );
      if (javaScriptEnabled) await expectNoViolations(editor);
      await editor.getByLabel("Note to the author").fill("Please say how you know.");
      await editor.getByRole("button", { name: "Send back with this note" }).click();
      await expect(editor.getByText("Sent back.")).toBeVisible();
      await page.goto(`${draft}/submit`);
      await expect(page.getByText("Please say how you know.")).toBeVisible();
      await handIn();

      await open();
      await editor.getByRole("radio", { name: "A new practice" }).check();
      await editor.getByRole("button", { name: "Publish", exact: true }).click();
      await editor.getByRole("link", { name: "Read it in the catalogue" }).click();
      await expect(editor.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(editor.getByText(`${name} feeds and teaches.`).first()).toBeVisible();
      const practice = new URL(editor.url()).pathname;
      await page.goto(draft);
      await expect(page.getByText("is published in the catalogue")).toBeVisible();

      const change = async (tab: string, button: string, outcome: string) => {
        await editor.goto("/admin/assessments");
        await editor.getByRole("link", { name: tab }).click();
        // The form below belongs to the list that is shown: first the list, then the form.
        await expect(editor.getByRole("link", { name: tab })).toHaveAttribute("aria-current", "page");
        await editor.getByRole("searchbox").fill(name);
        await editor.getByRole("button", { name: "Search" }).click();
        await editor.getByRole("link", { name, exact: true }).click();
        await editor.getByLabel("Reason").fill("Asked for by its author");
        await editor.getByRole("button", { name: button }).click();
        await expect(editor.getByText(outcome, { exact: true })).toBeVisible();
      };
      await change("In the catalogue", "Take out", "Taken out of the catalogue.");
      expect((await editor.request.get(practice)).status()).toBe(404);
      await change("Taken out", "Put back", "Put back into the catalogue.");
      expect((await editor.request.get(practice)).status()).toBe(200);
      // What was published for this test is taken out again: other specs count the catalogue.
      await change("In the catalogue", "Take out", "Taken out of the catalogue.");
      await office.close();
    });
  });
}

test("a decision without a note or a practice is said to be none", async ({ page }) => {
  const draft = await startAssessment(page, "Marillenknödel");
  await answerFirstArea(page, draft);
  await page.goto(`${draft}/submit`);
  await page.getByLabel("I have looked at it").check();
  await page.getByRole("button", { name: "Hand in" }).click();
  const reference = await page.locator(".reference").innerText();
  await signIn(page, administrator);
  await page.goto(`/admin/queue/${reference}`);
  await page.getByRole("radio", { name: /^Another assessment/ }).check();
  await page.getByLabel("Which practice?").fill("/practices/no-such-practice");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("alert", { name: /problem/ })).toContainText(
    "no published practice at this address",
  );
  await page.goto(`/admin/queue/${reference}?problem=noNote`);
  await expect(page.getByRole("alert", { name: /problem/ })).toContainText("write a note");
  await page.goto("/admin/queue/AAAAA-AAAAA");
  await expect(page.getByRole("alert", { name: /problem/ })).toContainText("somebody has decided it already");
});

test("what a new version replaced is put back in its place; the author of each is told", async ({ page }) => {
  test.slow(); // two ways to the catalogue
  const name = "Powidltascherl";
  const drafts: string[] = [];
  await signIn(page, administrator);
  const publish = async (words: string, as: RegExp) => {
    const draft = await startAssessment(page, name);
    await answerFirstArea(page, draft, words);
    await page.goto(`${draft}/submit`);
    await page.getByLabel("I have looked at it").check();
    await page.getByRole("button", { name: "Hand in" }).click();
    const reference = await page.locator(".reference").innerText();
    await page.goto(`/admin/queue/${reference}`);
    await page.getByRole("radio", { name: as }).check();
    if (drafts.length > 0) await page.getByRole("radio", { name, exact: true }).check();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: /^Published\./ })).toBeVisible();
    drafts.push(draft);
  };
  await publish("Dumplings in the first year.", /^A new practice/);
  await publish("Dumplings, and plums, in the second year.", /^A new version/);
  await page.goto(`${drafts[0]}/submit`);
  await expect(page.getByText("A later version has taken its place")).toBeVisible();

  await page.goto(`/admin/assessments?state=replaced&q=${name}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("link", { name: "The later version" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("Reason").fill("It was no new version");
  await page.getByRole("button", { name: "Take the replacement back" }).click();
  await expect(page.getByText("The later version is taken out.")).toBeVisible();
  await page.goto("/practices/powidltascherl");
  await expect(page.getByText("Dumplings in the first year.").first()).toBeVisible();
  await page.goto(drafts[1] ?? "");
  await expect(page.getByText("have taken this self-assessment out of the catalogue")).toBeVisible();

  await page.goto(`/admin/assessments?q=${name}`);
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByLabel("Reason").fill("Other specs count the catalogue");
  await page.getByRole("button", { name: "Take out" }).click();
  await expect(page.getByText("Taken out of the catalogue.", { exact: true })).toBeVisible();
});
