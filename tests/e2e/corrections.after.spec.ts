/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts), and put
 * back what they changed. Correcting what is published, in public and back.
 */
import type { Page } from "@playwright/test";
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { expect, expectNoViolations, test } from "./test";

const REASON = "The organisation wrote to us";

/** Opens the page of a practice's assessment and gives its address. */
async function openRecord(page: Page, title: string): Promise<string> {
  await page.goto(`/admin/assessments?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: `Assessment of ${title}` })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Finds a field among the others, and opens its form. */
async function openField(page: Page, record: string, { part, field }: { part: string; field: string }) {
  await page.goto(record);
  await page.locator("summary").filter({ hasText: part }).click();
  await page.getByRole("link", { name: `Correct: ${field}`, exact: true }).click();
  await expect(page.getByRole("region", { name: `Correct: ${field}` })).toBeVisible();
}

async function save(page: Page, reason = REASON): Promise<void> {
  await page
    .getByRole("region", { name: /^Correct: / })
    .getByLabel("Reason", { exact: true })
    .fill(reason);
  await page.getByRole("button", { name: "Save the correction" }).click();
}

const corrected = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /^Corrected\./ })).toBeVisible();

/** Puts back the latest correction of the field whose form is open. */
async function putBack(page: Page): Promise<void> {
  const panel = page.getByRole("region", { name: /^Correct: / });
  const latest = panel.getByRole("listitem").filter({ hasText: REASON }).first();
  await latest.locator("summary").click();
  await latest.getByLabel("Why it is put back").fill("They took it back");
  await latest.getByRole("button", { name: "Put this back" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Put back\./ })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    const [slug, title] = javaScriptEnabled
      ? (["places-of-belonging", "Places of belonging"] as const)
      : (["migracode", "MigraCode"] as const);

    test("a mark, an answer, the title and a value are corrected, seen by everybody, and put back", async ({
      page,
      browser,
    }) => {
      test.slow(); // a whole way, in two browsers
      const anyone = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const seen = async () => {
        await anyone.goto(`/practices/${slug}`);
        // What is like other practices and how to cite it change with the day, and with nothing else here.
        return anyone.locator(".practice-head, #profile, .assessment").allInnerTexts();
      };
      const before = await seen();
      await signIn(page, administrator);
      const record = await openRecord(page, title);

      await openField(page, record, { part: "3 Effectiveness", field: "Mark of 3.2.5" });
      const other = (await page.getByRole("radio", { name: "not met" }).isChecked()) ? "no mark" : "not met";
      await page.getByRole("radio", { name: other }).check();
      await save(page);
      await corrected(page);
      const fields = [page.url()];

      await openField(page, record, { part: "1 Inclusivity", field: "Answer to 1.1" });
      const answer = page.getByLabel("What it says");
      const said = await answer.inputValue();
      await answer.fill(`${said}\nMarillenknödel for everybody.`);
      await save(page, `${REASON}: ask office@example.org`);
      await corrected(page);
      fields.push(page.url());
      if (javaScriptEnabled) await expectNoViolations(page);

      await openField(page, record, { part: "The practice", field: "Title" });
      await page.getByLabel("What it says").fill(`${title}, corrected`);
      await save(page);
      await corrected(page);
      fields.push(page.url());

      await openField(page, record, { part: "The practice", field: "Target group" });
      await page.getByLabel("Other words, one a line").fill("people with two houses");
      await save(page);
      await corrected(page);
      fields.push(page.url());

      await anyone.goto(`/practices/${slug}`);
      await expect(anyone.getByRole("heading", { level: 1, name: `${title}, corrected` })).toBeVisible();
      const item = anyone.locator('[id="i-3.2.5"]');
      await expect(item).toContainText(other);
      await expect(item).toContainText(/Corrected on .*: The organisation wrote to us\. Before: /);
      const question = anyone.locator('[id="q-1.1"]');
      await expect(question).toContainText("Marillenknödel for everybody.");
      await expect(question).not.toContainText("office@example.org");
      await question.getByText("What it said before").click();
      await expect(question.locator(".before-text")).toContainText(said.split("\n")[0] ?? "");
      await expect(anyone.locator("#profile")).toContainText("people with two houses");
      if (javaScriptEnabled) {
        await expectNoViolations(anyone);
        await anyone.emulateMedia({ colorScheme: "dark" });
        await expectNoViolations(anyone);
      }
      await anyone
        .getByRole("link", { name: /^\d+ corrections? of what is written here$|^One correction/ })
        .click();
      await expect(anyone.getByRole("heading", { level: 1 })).toHaveText(`Corrections: ${title}, corrected`);
      await expect(anyone.getByRole("listitem").filter({ hasText: "Title" }).last()).toContainText(title);
      await expect(anyone.getByRole("main")).not.toContainText(administrator.name);
      await expect(anyone.getByRole("main")).not.toContainText("office@example.org");
      if (javaScriptEnabled) await expectNoViolations(anyone);

      for (const field of fields) {
        await page.goto(field);
        await putBack(page);
      }
      expect(await seen()).toEqual(before);
      await anyone.context().close();
    });
  });
}

test("what is wrong is said, and what was typed is kept", async ({ page, context }) => {
  await signIn(page, administrator);
  const record = await openRecord(page, "Grandhotel Cosmopolis");
  const at = `${record}?field=tools:5.1#correct`;
  await page.goto(at);
  await page.getByLabel("What it says").fill("A tool that nobody has");
  await page.getByRole("button", { name: "Save the correction" }).click();
  const problem = page.getByRole("alert", { name: /problem/ });
  await expect(problem).toContainText("Write a reason.");
  await expect(problem).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("What it says")).toHaveValue("A tool that nobody has");
  await expectNoViolations(page);
  await problem.getByRole("link").press("Enter");
  await expect(page.getByLabel("Reason", { exact: true }).first()).toBeFocused();

  const other = await context.newPage();
  await other.goto(at);
  await other.getByLabel("What it says").fill("A tool of somebody else");
  await save(other);
  await corrected(other);
  await save(page);
  await expect(problem).toContainText("Somebody has changed this meanwhile.");
  await expect(page.getByRole("region", { name: "What it says now" })).toHaveText(/A tool of somebody else/);
  await expect(page.getByLabel("What it says", { exact: true })).toHaveValue("A tool that nobody has");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Save the correction" }).press("Enter");
  await corrected(page);
  // The first of them leads back to the beginning, whatever came between; without a reason it does not.
  const panel = page.getByRole("region", { name: /^Correct: / });
  const first = panel.getByRole("listitem").last();
  await first.locator("summary").click();
  await first.getByRole("button", { name: "Put this back" }).click();
  await expect(problem).toContainText("Write a reason.");
  await first.locator("summary").click();
  await first.getByLabel("Why it is put back").fill("For the next test");
  await first.getByRole("button", { name: "Put this back" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Put back\./ })).toBeVisible();
  await expect(page.getByLabel("What it says", { exact: true })).not.toHaveValue("A tool that nobody has");
});
