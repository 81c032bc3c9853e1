/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts), and put
 * back what they changed. Correcting what is published, in public and back; with JavaScript, import.after.spec.ts does that too.
 */
import { administrator } from "../fixtures/people";
import { signIn } from "./admin-steps";
import { corrected, openField, openRecord, putBack, REASON, save, wordsOf } from "./correction-steps";
import { expect, expectNoViolations, test } from "./test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an answer and a value are corrected, seen by everybody, and put back", async ({ page, browser }) => {
    test.slow(); // a whole way, in two browsers
    const [slug, title] = ["migracode", "MigraCode"];
    const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const before = await wordsOf(anyone, `/practices/${slug}`);
    await signIn(page, administrator);
    const record = await openRecord(page, title);

    await openField(page, record, { part: "1 Inclusivity", field: "Answer to 1.1" });
    const answer = page.getByLabel("What it says");
    const said = await answer.inputValue();
    await answer.fill(`${said}\nMarillenknödel for everybody.`);
    await save(page, `${REASON}: ask office@example.org`);
    await corrected(page);
    const fields = [page.url()];

    await openField(page, record, { part: "The practice", field: "Target group" });
    await page.getByLabel("Other words, one a line").fill("people with two houses");
    await save(page);
    await corrected(page);
    fields.push(page.url());

    await anyone.goto(`/practices/${slug}`);
    const question = anyone.locator('[id="q-1.1"]');
    await expect(question).toContainText("Marillenknödel for everybody.");
    await expect(question).not.toContainText("office@example.org");
    await question.getByText("What it said before").click();
    await expect(question.locator(".before-text")).toContainText(said.split("\n")[0] ?? "");
    await expect(anyone.locator("#profile")).toContainText("people with two houses");
    await anyone
      .getByRole("link", { name: /^\d+ corrections? of what is written here$|^One correction/ })
      .click();
    await expect(anyone.getByRole("heading", { level: 1 })).toHaveText(`Corrections: ${title}`);
    await expect(anyone.getByRole("main")).not.toContainText(administrator.name);
    await expect(anyone.getByRole("main")).not.toContainText("office@example.org");

    for (const field of fields) {
      await page.goto(field);
      await putBack(page);
    }
    expect(await wordsOf(anyone, `/practices/${slug}`)).toEqual(before);
    await anyone.context().close();
  });
});

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
  // It is said, and the way leads to where the reason is missing: that stands open.
  await problem.getByRole("link", { name: "Write a reason." }).click();
  const reason = first.getByLabel("Why it is put back");
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(/Write a reason\./);
  await reason.fill("For the next test");
  await first.getByRole("button", { name: "Put this back" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Put back\./ })).toBeVisible();
  await expect(page.getByLabel("What it says", { exact: true })).not.toHaveValue("A tool that nobody has");
});
