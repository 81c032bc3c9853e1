/** What an editor meets on the pages of importing before anything is published; nothing here changes the catalogue. */
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { giveTitle, pasteDocument, uploadDocument, writeUpText } from "./import-steps";
import { expect, expectNoViolations, test } from "./test";

const problem = (page: Page) => page.getByRole("alert", { name: /problem/ });
const textFile = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** Throws the import away whose page is open. */
async function throwAway(page: Page): Promise<void> {
  await page.getByLabel("Reason", { exact: true }).fill("Brought by a test");
  await page.getByRole("button", { name: "Throw away" }).click();
  await expect(page.getByText("Thrown away. You can bring it back.")).toBeVisible();
}

test("what became of each of several files is said; what is here already is opened", async ({ page }) => {
  await signIn(page, administrator);
  await page.goto("/admin/import");
  await page
    .getByLabel("The files")
    .setInputFiles([textFile("../../etc/one.txt", "Only a few words."), textFile("nothing.txt", "")]);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(problem(page)).toContainText("“nothing.txt” was not kept: it is empty.");
  await expect(page).toHaveTitle(/^Error: Import/);
  await expect(
    page.getByRole("alert", { name: "One of 2 files was kept: there is a problem with one" }),
  ).toBeFocused();
  await expect(page.getByText("one.txt: kept")).toBeVisible();
  await expectNoViolations(page);
  // The same bytes again, under another name.
  await page.getByLabel("The files").setInputFiles(textFile("two.txt", "Only a few words."));
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByText("is here already: nothing was kept twice")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "one.txt" })).toBeVisible();
  await throwAway(page);
  await page.goto("/admin/import?closed=1");
  await expect(page.getByRole("link", { name: "one.txt" })).toBeVisible();
  await expectNoViolations(page);
});

test("of several files that were kept and read nothing is said to be going on", async ({ page }) => {
  await signIn(page, administrator);
  const names = ["pair-1.txt", "pair-2.txt"];
  await page.goto("/admin/import");
  await page
    .getByLabel("The files")
    .setInputFiles(names.map((name) => textFile(name, `A few words of ${name}.`)));
  await page.getByRole("button", { name: "Upload and read" }).click();
  const said = page.getByText(/^All 2 documents were kept\./);
  await expect(said).toBeFocused();
  // On a slow machine they still are; looked at again, the page says how it is now.
  await expect(async () => {
    await page.reload();
    await expect(said).toHaveText("All 2 documents were kept.", { timeout: 1_000 });
  }).toPass();
  for (const name of names) {
    await page.goto("/admin/import");
    await page.getByRole("link", { name }).click();
    await throwAway(page);
  }
});

test("a document that nobody prepared: criteria are chosen, lines taken one by one, all by keyboard", async ({
  page,
}) => {
  await signIn(page, administrator);
  const lines = ["The Swing of Aspern", "Whoever swings may stay.", "Nobody is asked where from."];
  await pasteDocument(page, { name: "Notes of a visit", text: lines.join("\n") });
  await expect(page.getByText("No criteria were recognised in the text.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Choose the criteria below/ })).toBeVisible();
  const document = new URL(page.url()).pathname;
  await expectNoViolations(page);
  await page.getByLabel("Read it by").focus();
  await page.keyboard.type("SPRING");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Read again by these criteria.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${document}/1\\?`));
  await expect(page.getByText(/^Nothing is in it: /)).toBeVisible();
  await page.getByRole("link", { name: "Take as …: line 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Take line 1 as")).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("Take line 1 as").focus();
  await page.keyboard.type("Title");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "The Swing of Aspern" })).toBeVisible();
  await page.getByRole("link", { name: "Take as …: line 2" }).click();
  // Each group says its area and its question; what two have the same name for says which it is.
  const groups = page.getByLabel("Take line 2 as").locator("optgroup");
  await expect(
    groups.and(page.locator('[label^="1.1 Inclusivity & Participation: Does the practice"]')),
  ).toHaveCount(1);
  const objectives = page.getByLabel("Take line 2 as").locator("option", { hasText: /^Objectives/ });
  await expect(objectives).toHaveText(["Objectives (profile)", "Objectives (section of the description)"]);
  await page.getByLabel("Take line 2 as").selectOption({ label: "Answer to 1.1" });
  await page.getByLabel("And the lines up to").fill("3");
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await expect(page.getByText("taken as the answer to 1.1")).toHaveCount(2);
  await expect(page.locator("#L2").getByRole("status")).toHaveText("Taken over.");
  await expect(page).toHaveTitle(/^The Swing of Aspern/);
  const answer = page.getByRole("region", { name: /^1\.1 / });
  await expect(answer).toContainText("Whoever swings may stay.");
  await page.getByRole("button", { name: "Take back: line 3 as the answer to 1.1" }).click();
  await expect(answer).not.toContainText("Nobody is asked where from.");
  // Reading again would lose all that, and asks first.
  await page.goto(document);
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(problem(page)).toContainText("they would be lost");
  await throwAway(page);
  await page.goto(`${document}/1`);
  await expect(page.getByText("This import is closed: to read, not to change.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Save|Take|Publish)/ })).toHaveCount(0);
  await expectNoViolations(page);
});

test("what cannot be read says why, and can be thrown away and brought back", async ({ page }) => {
  await signIn(page, administrator);
  const buffer = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3]);
  await uploadDocument(page, { name: "torn.docx", mimeType: "", buffer });
  await expect(page.getByText("cannot be read", { exact: true })).toBeVisible();
  await expect(page.getByText("Nothing was read from it, and nothing can be published.")).toBeVisible();
  await expectNoViolations(page);
  await throwAway(page);
  await page.getByLabel("Reason", { exact: true }).fill("Once more");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("Brought back.", { exact: true })).toBeVisible();
  await throwAway(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what is like a practice is nothing before somebody says what, and the page counts what was read", async ({
      page,
    }) => {
      await signIn(page, administrator);
      const name = javaScriptEnabled ? "alike.txt" : "alike-2.txt";
      const text = `${writeUpText(`The Twin of ${name}`)}\n✓ Nobody asks for this, nobody at all.\n✓ Nor does anybody ask for that.`;
      await uploadDocument(page, textFile(name, text));
      const counts = "Read: 2 of 12 answers; 2 met, 0 not met, 0 no mark, 38 not listed";
      await expect(page.getByText(counts)).toBeVisible();
      await expect(page.getByText(/they are counted nowhere/)).toHaveText(/nowhere\. line 12, line 13$/);
      await expect(page.getByRole("radio", { name: "A practice of its own" })).toBeChecked();
      await giveTitle(page, "Queer Base");
      await expect(page.getByText("say what it is: there are practices much like it")).toBeVisible();
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
      await page.getByRole("radio", { name: "Queer Base" }).check();
      await page.getByRole("button", { name: "Publish now" }).click();
      await expect(problem(page)).toContainText("Nothing was decided or published: say what it is.");
      await expect(problem(page)).toBeInViewport();
      if (javaScriptEnabled) await expect(problem(page)).toBeFocused();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole("group", { name: "What is this write-up?" })).toHaveAccessibleDescription(
        /Say what it is\./,
      );
      await expect(page.getByRole("radio", { name: "Queer Base" })).toBeChecked();
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
      await problem(page).getByRole("link").click();
      await expect(page.getByRole("radio", { name: "A practice of its own" })).toBeInViewport();
      if (javaScriptEnabled) await expectNoViolations(page);
      // On the page of the document: what publishing all would do, and what stays.
      await page.getByRole("link", { name }).click();
      await expect(page.getByText(counts)).toBeVisible();
      const all = page.getByRole("region", { name: "Publish all that is ready" });
      await expect(all.getByRole("listitem")).toHaveText([
        "One stays here (much like another practice: say what it is).",
      ]);
      await expect(all.getByRole("button")).toHaveCount(0);
      await throwAway(page);
    });
  });
}

test("side by side with a practice: what differs is marked, the fields of a merge are kept", async ({
  page,
}) => {
  await signIn(page, administrator);
  await uploadDocument(page, textFile("merge.txt", writeUpText("The Sauna of Kagran")));
  const writeUp = new URL(page.url()).pathname;
  await page.getByRole("radio", { name: /^The same assessment/ }).check();
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(problem(page)).toContainText("say which practice");
  await expect(problem(page)).toBeFocused();
  const other = page.getByRole("textbox", { name: /^(Which practice|Or another practice)/ });
  await other.fill("Queer Nothing");
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(problem(page)).toContainText("no practice is called “Queer Nothing”");
  await expect(other).toHaveValue("Queer Nothing");
  await expect(other).toHaveAccessibleDescription(/No practice is called “Queer Nothing”/);
  await expect(page.getByRole("radio", { name: /^The same assessment/ })).toBeChecked();
  await other.fill("queer base");
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(page.getByText("Decided. It is not published yet.")).toBeFocused();
  await expect(page.getByText("Decided: merged with “Queer Base”, no field ticked.")).toBeVisible();
  await page.goto(`${writeUp}/compare?with=no-such-practice`);
  await expect(problem(page)).toContainText("no published practice at this address");
  await page.goto(`${writeUp}/compare?with=queer-base`);
  const answer = page.getByRole("region", { name: "Answer to 1.1" });
  await expect(answer.locator("ins").first()).toContainText("only in this document:");
  await expect(answer.locator("del").first()).toContainText("only in the catalogue:");
  await expectNoViolations(page);
  await page.getByLabel("Take it from this document: Answer to 1.1").check();
  await page.getByRole("button", { name: "Merge with the ticked fields" }).click();
  await expect(page.getByText("Decided: merged with “Queer Base”, one field ticked.")).toBeVisible();
  await page.goto(`${writeUp}/compare?with=queer-base`);
  await page.getByRole("link", { name: "Only what differs" }).click();
  await expect(page).toHaveURL(/only=differences/);
  await expect(page.getByText("the same in both")).toHaveCount(0);
  await expect(page.getByLabel("Take it from this document: Answer to 1.1")).toBeChecked();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    `${writeUp}/compare?with=queer-base`,
    `${writeUp}?edit=1.1`,
    `${writeUp}?edit=profile`,
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoViolations(page);
  }
  await page.goto(writeUp.replace(/\/1$/, ""));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await throwAway(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file of more than 50 MB is refused in a sentence", async ({ page }, testInfo) => {
    await signIn(page, administrator);
    const large = testInfo.outputPath("large.txt");
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024 + 1, "a"));
    await page.goto("/admin/import");
    await page.getByLabel("The files").setInputFiles(large);
    await page.getByRole("button", { name: "Upload and read" }).click();
    await expect(problem(page)).toContainText("“large.txt” was not kept: it is larger than 50 MB.");
    await expect(page).toHaveTitle(/^Error: Import/);
  });
});
