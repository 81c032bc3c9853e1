/** Filling in the form, saved as it is written: what is typed is never lost, whatever the network, the server or others do. */
import type { Page } from "@playwright/test";
import {
  AREA,
  answer,
  elsewhere,
  expectKept,
  expectSaved,
  item,
  openArea,
  savedLine,
} from "./assess-answers-steps";
import { startAssessment } from "./assess-steps";
import { holdScripts } from "./before-alive";
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

const SAVE = /\/save$/;

test("what is typed and chosen is saved, and stands there again", async ({ page }) => {
  const home = await startAssessment(page);
  await openArea(page, home);
  await expect(savedLine(page)).toHaveText("Your answers are saved as you write.");
  await answer(page).fill("We ask in five languages.");
  await item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true }).check();
  await item(page, "1.1.2").getByText("Add evidence for 1.1.2").click();
  await item(page, "1.1.2").getByLabel("Evidence for 1.1.2").fill("https://example.org/report");
  await page.getByLabel("I have finished this area").check();
  await expectSaved(page);
  await page.reload();
  await expect(answer(page)).toHaveValue("We ask in five languages.");
  await expect(item(page, "1.1.1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await expect(item(page, "1.1.2").getByLabel("Evidence for 1.1.2")).toHaveValue(
    "https://example.org/report",
  );
  await expect(page.getByLabel("I have finished this area")).toBeChecked();
  // A mark can be taken back.
  await item(page, "1.1.1").getByRole("radio", { name: "No mark" }).check();
  await expectSaved(page);
  await page.reload();
  await expect(item(page, "1.1.1").getByRole("radio", { name: "No mark" })).toBeChecked();
});

test("right-to-left, invisible and joined characters and markup come back exactly", async ({ page }) => {
  const words =
    "مرحبا بكم\n\u202bשלום\u202c zero\u200bwidth\u200d 👩‍👩‍👧 e\u0301 <script>alert(1)</script> &amp;";
  const home = await startAssessment(page);
  await openArea(page, home);
  await answer(page).fill(words);
  await expectSaved(page);
  await page.reload();
  await expect(answer(page)).toHaveValue(words);
});

test("a question that is not part of the practice is set aside, and its words are kept", async ({ page }) => {
  const home = await startAssessment(page);
  await openArea(page, home);
  await answer(page).fill("Kept.");
  const question = page.getByRole("region", { name: /^1\.1 / });
  await question.getByLabel("This question is not part of our practice").check();
  await expect(question.getByText("Set aside.")).toBeVisible();
  await expect(answer(page)).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(answer(page)).toBeHidden();
  await question.getByLabel("This question is not part of our practice").uncheck();
  await expect(answer(page)).toHaveValue("Kept.");
});

test.describe("without a way to the server", () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|status of 500/] });

  test("words are kept on the device, and sent when the page is opened again with a connection", async ({
    page,
    context,
  }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    await context.setOffline(true);
    await answer(page).fill("Written in a tunnel.");
    await expectKept(page);
    await expect(savedLine(page)).toContainText("There is no connection");
    await expectNoViolations(page);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await openArea(again, home);
    await expect(answer(again)).toHaveValue("Written in a tunnel.");
    await expectSaved(again);
    const other = await elsewhere(context, home);
    await expect(answer(other)).toHaveValue("Written in a tunnel.");
    await other.context().close();
  });

  test("they are sent when the connection comes back", async ({ page, context }) => {
    await openArea(page, await startAssessment(page));
    await context.setOffline(true);
    await answer(page).fill("Written in a tunnel.");
    await expectKept(page);
    await context.setOffline(false);
    await expectSaved(page);
  });

  test("words for another page of the form are sent from any of its pages", async ({ page, context }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    await context.setOffline(true);
    await answer(page).fill("Written in a tunnel.");
    await expectKept(page);
    await page.close();
    await context.setOffline(false);
    const practice = await context.newPage();
    await practice.goto(`${home}/practice`);
    await expectSaved(practice);
    await practice.goto(`${home}/area/inclusivity-participation`);
    await expect(answer(practice)).toHaveValue("Written in a tunnel.");
  });

  test("a failing server is said, and tried again", async ({ page }) => {
    await openArea(page, await startAssessment(page));
    await page.route(SAVE, (route) => route.fulfill({ status: 500, body: "" }));
    await answer(page).fill("Written while it failed.");
    await expectKept(page);
    await expect(savedLine(page)).toContainText("The server does not answer");
    await page.unroute(SAVE);
    await expectSaved(page);
  });

  test("who leaves is warned", async ({ page, context }) => {
    await openArea(page, await startAssessment(page));
    await context.setOffline(true);
    await answer(page).pressSequentially("Not yet sent");
    await expectKept(page);
    const warned = page.waitForEvent("dialog");
    const closed = page.close({ runBeforeUnload: true });
    const dialog = await warned;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await closed;
    await expect(answer(page)).toHaveValue("Not yet sent");
  });

  test("where the device keeps nothing either, it says so", async ({ page, context }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await openArea(page, await startAssessment(page));
    await context.setOffline(true);
    await answer(page).fill("Nowhere but here.");
    await expect(savedLine(page)).toContainText("Not saved and not kept: copy your words");
  });
});

/** Two people write to one field; the first page is left with both versions before it. */
async function disagree(page: Page): Promise<{ home: string; other: Page }> {
  const home = await startAssessment(page);
  await openArea(page, home);
  const other = await elsewhere(page.context(), home);
  await answer(other).fill("We ask in six languages.");
  await expectSaved(other);
  await answer(page).fill("We ask in five languages.");
  await expect(page.getByRole("button", { name: "Keep mine" })).toBeVisible();
  return { home, other };
}

test.describe("two people at one field", () => {
  test("both versions are shown whole, and nothing is overwritten before somebody chooses", async ({
    page,
  }) => {
    const { other } = await disagree(page);
    const beside = page.getByRole("region", { name: /Somebody else changed this/ });
    await expect(beside.getByText("We ask in six languages.")).toBeVisible();
    await expect(beside.getByText("We ask in five languages.")).toBeVisible();
    await expect(savedLine(page)).toContainText("choose beside the field");
    await expectNoViolationsInBoth(page);
    await other.reload();
    await expect(answer(other)).toHaveValue("We ask in six languages.");
    await other.context().close();
  });

  for (const [button, result] of [
    ["Keep mine", "We ask in five languages."],
    ["Take theirs", "We ask in six languages."],
    ["Keep both", "We ask in five languages.\n\nWe ask in six languages."],
  ] as const) {
    test(`${button}`, async ({ page }) => {
      const { other } = await disagree(page);
      await page.getByRole("button", { name: button }).click();
      await expect(answer(page)).toHaveValue(result);
      await expect(answer(page)).toBeFocused();
      await expect(page.getByRole("button", { name: button })).toBeHidden();
      await expect(savedLine(page)).not.toContainText("Not saved");
      await expect(savedLine(page)).not.toContainText("Saving");
      await other.reload();
      await expect(answer(other)).toHaveValue(result);
      await other.context().close();
    });
  }

  test("two tabs of one browser do not write over each other", async ({ page, context }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    const tab = await context.newPage();
    await openArea(tab, home);
    await answer(page).fill("First tab.");
    await expectSaved(page);
    await answer(tab).fill("Second tab.");
    await expect(tab.getByRole("button", { name: "Take theirs" })).toBeVisible();
    await tab.getByRole("button", { name: "Take theirs" }).click();
    await expect(answer(tab)).toHaveValue("First tab.");
  });
});

test.describe("going on", () => {
  test("the button saves what is not saved yet, and leads to the next area and then the tasks", async ({
    page,
  }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    await answer(page).fill("Typed and sent at once.");
    await page.getByRole("button", { name: "Save and go on" }).click();
    await expect(page).toHaveURL(/\/area\/relevance-complementarity\?saved=1$/);
    await expect(page.getByText("Your answers were saved.")).toBeVisible();
    await page.getByRole("link", { name: /Previous area/ }).click();
    await expect(answer(page)).toHaveValue("Typed and sent at once.");
    await answer(page).fill("Changed.");
    await expectSaved(page);
    await page.goBack();
    await page.goForward();
    await expect(answer(page)).toHaveValue("Changed.");
  });

  test("what is typed before the page is alive is kept and saved, whatever stood there", async ({ page }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    await answer(page).fill("Stood there.");
    await expectSaved(page);
    const release = await holdScripts(page);
    await page.goto(`${home}/area/${AREA}`, { waitUntil: "domcontentloaded" });
    await answer(page).press("End");
    await answer(page).pressSequentially(" And more");
    release();
    await expectSaved(page);
    const other = await elsewhere(page.context(), home);
    await expect(answer(other)).toHaveValue("Stood there. And more");
    await other.context().close();
    // The caret is where it was.
    await page.keyboard.type(" still");
    await expect(answer(page)).toHaveValue("Stood there. And more still");
  });

  test("what cannot be taken is said at the field, and stays", async ({ page }) => {
    const home = await startAssessment(page);
    await openArea(page, home);
    await answer(page).fill("x".repeat(1_000_000));
    await expect(page.getByText(/This text has 1000000 characters, and 100000 fit/)).toBeVisible();
    await page.getByRole("button", { name: "Save and go on" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page).toHaveURL(new RegExp(`${home}/area/`));
    expect(await answer(page).inputValue()).toHaveLength(1_000_000);
    await answer(page).fill("Shorter.");
    await expectSaved(page);
  });
});

test("the practice: boxes and lines are one list", async ({ page }) => {
  const home = await startAssessment(page);
  await page.goto(`${home}/practice`);
  await expect(savedLine(page)).toBeVisible();
  const groups = page.getByRole("group", { name: "Target groups" });
  await groups.getByLabel("women", { exact: true }).check();
  await groups.getByLabel("Other target groups, one a line").fill("newcomers in their first year");
  await page.getByLabel("Countries").fill("Austria\nItaly");
  await expectSaved(page);
  await expectNoViolations(page);
  await page.reload();
  await expect(groups.getByLabel("women", { exact: true })).toBeChecked();
  await expect(groups.getByLabel("Other target groups, one a line")).toHaveValue(
    "newcomers in their first year",
  );
  await expect(page.getByLabel("Countries")).toHaveValue("Austria\nItaly");
});
