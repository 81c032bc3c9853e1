/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts).
 * Documents of every kind from import to the catalogue, and out of it again.
 */
import type { Browser, Page } from "@playwright/test";
import { textPdf } from "../fixtures/pdf-file";
import { administrator, others } from "../fixtures/people";
import { wordFile } from "../fixtures/word-file";
import { signIn } from "./admin-steps";
import { correctAndPutBack, wordsOf } from "./correction-steps";
import {
  giveTitle,
  pasteDocument,
  publishAsNew,
  putBackIn,
  takeOut,
  uploadDocument,
  writeUpText,
} from "./import-steps";
import { expect, expectNoViolations, expectNoViolationsInBoth, test } from "./test";

/** A saved web page with all that must never be run or shown as markup. */
const webPage = (about: string) =>
  `<!doctype html><html><head><title>Saved</title><script>document.title = "run"</script></head><body>${writeUpText(
    `&lt;b&gt;${about}&lt;/b&gt;`,
  )
    .split("\n")
    .map((line) => `<p onclick="alert(1)">${line}</p>`)
    .join("")}<img src="x" onerror="alert(1)">
  <nav><ul><li>Home<li>Neighbours of Floridsdorf<li>Contact</ul></nav></body></html>`;

const wasRead = (page: Page) => page.getByRole("region", { name: "What was read" });
const part = (page: Page, code: string) => page.getByRole("region", { name: new RegExp(`^${code} `) });

/** Somebody who is not signed in. */
const visitor = async (browser: Browser) => (await browser.newContext()).newPage();

// Four kinds of documents on the same way: import, fix, publish, correct, put back, take out. Each corrects another kind of field.

test("a Word file to the catalogue and out of it: a mark is corrected there", async ({ page, browser }) => {
  await signIn(page, administrator);
  const anyone = await visitor(browser);
  const title = "The Bench of Marienplatz";
  await uploadDocument(page, {
    name: "C:\\fakepath\\bench.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(wordFile(writeUpText(title))),
  });
  await expect(page.getByRole("link", { name: "bench.docx" })).toBeVisible();
  await expectNoViolations(page);
  await giveTitle(page, title);
  // A suggestion is followed with one click; either side leads to the other.
  await page.getByRole("button", { name: /^Take as item 1\.1\.2: Make sure/ }).click();
  await expect(page.getByText("Taken over.")).toBeVisible();
  await expect(page.getByText("taken as item 1.1.2")).toBeVisible();
  await page.getByRole("link", { name: "Line 7: to item 1.1.2" }).click();
  await expect(page.locator(":target")).toContainText("1.1.2");
  await wasRead(page).getByRole("link", { name: "line 7" }).click();
  await expect(page.locator(":target")).toContainText("Tell people in plain and exact words");
  const bench = await publishAsNew(page);
  const writeUp = new URL(page.url()).pathname;
  // The next key goes on from what was done.
  await expect(page.getByRole("region", { name: "It is in the catalogue." })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Read it in the catalogue" })).toBeFocused();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Read it in the catalogue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(`${title} opens its doors to whoever comes by`).first()).toBeVisible();

  await correctAndPutBack({ editor: page, anyone }, bench, {
    part: "1 Inclusivity",
    field: "Mark of 1.1.1",
    change: () => page.getByRole("radio", { name: "not met" }).check(),
    isSeen: async () => {
      const item = anyone.locator('[id="i-1.1.1"]');
      await expect(item).toContainText("not met");
      await expect(item).toContainText(/Corrected on .*: The organisation wrote to us\. Before: met/);
    },
  });
  await takeOut(page, bench);
  // The import says how it stands now, and leads to no page that is not there.
  await page.goto(writeUp);
  const notice = page.getByRole("region", {
    name: "It was published, and taken out of the catalogue since.",
  });
  await expect(notice.getByRole("link", { name: /^Open that assessment/ })).toHaveAttribute(
    "href",
    bench.assessment,
  );
  await expect(page.locator(`a[href="${bench.practice}"]`)).toHaveCount(0);
  await page.getByRole("link", { name: "bench.docx" }).click();
  await expect(page.getByText("1 of 1 published, 1 of them no longer in the catalogue")).toBeVisible();
  await expect(page.getByRole("link", { name: "taken out of the catalogue" })).toHaveAttribute(
    "href",
    bench.assessment,
  );
  await expect(page.locator(`a[href="${bench.practice}"]`)).toHaveCount(0);
  await anyone.context().close();
});

test("a PDF to the catalogue and out of it: an answer is changed, and corrected there", async ({
  page,
  browser,
}) => {
  test.slow(); // a whole way, with a look at each of its pages
  await signIn(page, administrator);
  const anyone = await visitor(browser);
  const title = "The Allotment of Simmering";
  await uploadDocument(page, {
    name: "allotment.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(textPdf(writeUpText(title))),
  });
  await giveTitle(page, title);
  await part(page, "1.2").getByRole("link", { name: "Change: the answer to 1.2" }).click();
  const form = page.getByRole("form", { name: /^1\.2 / });
  await form.getByLabel("Answer", { exact: true }).fill("Neighbours dig and plant.");
  await form
    .getByRole("group", { name: /^1\.2\.2 / })
    .getByLabel("not met")
    .check();
  // Another part is not opened over unsaved words without a question.
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  await part(page, "1.1").getByRole("link", { name: "Change: the answer to 1.1" }).click();
  expect(asked).toEqual(["What you changed here is not saved. Leave it and lose the changes?"]);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(part(page, "1.2").getByRole("status")).toHaveText("Saved.");
  await expect(part(page, "1.2").getByRole("status")).toBeInViewport();
  await expect(part(page, "1.2").getByRole("heading", { name: /^1\.2/ })).toBeInViewport();
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  // The original stays beside it and can be put back.
  await part(page, "1.2").getByRole("link", { name: "Change: the answer to 1.2" }).click();
  await expect(form.getByText(/cook, repair and translate/)).toBeVisible();
  await expectNoViolations(page);
  await form.getByRole("button", { name: "Put the original back: the answer to 1.2" }).click();
  await expect(page.getByText("The original stands there again.")).toBeVisible();
  await expect(form.getByLabel("Answer", { exact: true })).toHaveValue(/cook, repair and translate/);
  await form.getByLabel("Answer", { exact: true }).fill("Neighbours dig and plant together.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  const allotment = await publishAsNew(page);

  await correctAndPutBack({ editor: page, anyone }, allotment, {
    part: "1 Inclusivity",
    field: "Answer to 1.2",
    change: async () => {
      await expect(page.getByLabel("What it says")).toHaveValue("Neighbours dig and plant together.");
      await page.getByLabel("What it says").fill("Neighbours dig, plant and harvest.");
      await expectNoViolations(page);
    },
    isSeen: async () => {
      const question = anyone.locator('[id="q-1.2"]');
      await expect(question).toContainText("Neighbours dig, plant and harvest.");
      await expect(question).toContainText(
        /Corrected on .*: The organisation wrote to us\. Before: Neighbours of .* cook, repair and translate/,
      );
      await expectNoViolationsInBoth(anyone);
      await anyone.getByRole("link", { name: /^\d+ corrections? of what is written here$/ }).click();
      await expect(anyone.getByRole("heading", { level: 1 })).toHaveText(`Corrections: ${title}`);
      await expectNoViolations(anyone);
    },
  });
  await takeOut(page, allotment);
  await anyone.context().close();
});

test("a web page to the catalogue and out of it: all of it is text, the profile is corrected there", async ({
  page,
  browser,
}) => {
  await signIn(page, administrator);
  const anyone = await visitor(browser);
  const title = "The Kitchen of Floridsdorf";
  await uploadDocument(page, {
    name: "kitchen.html",
    mimeType: "text/html",
    buffer: Buffer.from(webPage(title)),
  });
  await expect(wasRead(page).getByText(`<b>${title}</b> opens its doors`)).toBeVisible();
  await giveTitle(page, title);
  // What was set apart stands on the page too, and can be taken from there.
  await page
    .getByText(/^Lines .*: boilerplate, folded away$/)
    .last()
    .click();
  await page
    .getByRole("listitem")
    .filter({ hasText: /^\d+Neighbours of Floridsdorf/ })
    .getByRole("link", { name: /^Take as/ })
    .click();
  await page.getByLabel(/^Take line \d+ as$/).selectOption({ label: "Organisation" });
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await expect(page.getByText("taken as the profile, Organisation")).toBeVisible();
  await expect(wasRead(page).getByText("Neighbours of Floridsdorf")).toBeVisible();
  // The profile gets a country by its name.
  await page.getByRole("link", { name: "Change: Profile" }).click();
  const profile = page.getByRole("form", { name: "Profile" });
  await profile.getByLabel("Add to Country").fill("Malta");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(wasRead(page).getByText("Malta")).toBeVisible();
  const kitchen = await publishAsNew(page);
  await page.goto(kitchen.practice);
  await expect(page.getByText("Malta").first()).toBeVisible();
  await expect(page.getByText(`<b>${title}</b> opens its doors`).first()).toBeVisible();

  await correctAndPutBack({ editor: page, anyone }, kitchen, {
    part: "The practice",
    field: "Target group",
    change: () => page.getByLabel("Other words, one a line").fill("<i>people</i> with two houses"),
    isSeen: () => expect(anyone.locator("#profile")).toContainText("<i>people</i> with two houses"),
  });
  await takeOut(page, kitchen);
  await anyone.context().close();
});

test("pasted text to the catalogue and out of it, with two editors at once: the title is corrected there", async ({
  page,
  browser,
}) => {
  await signIn(page, administrator);
  const anyone = await visitor(browser);
  const title = "The Choir of Favoriten";
  await pasteDocument(page, { name: "Mail from the choir", text: writeUpText(title) });
  // The second sees what the first wrote, and publishes nothing twice.
  const second = await visitor(browser);
  await signIn(second, others.editor);
  await second.goto(new URL(page.url()).pathname);
  await giveTitle(page, title);
  const form = second.getByRole("form", { name: "Title" });
  await form.getByLabel("Title").fill("A choir");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("alert", { name: /problem/ })).toContainText(
    "somebody else changed this meanwhile",
  );
  await expect(form.getByLabel("Title")).toHaveValue("A choir");
  await expect(form.getByText(title, { exact: true })).toBeVisible();
  await expectNoViolations(second);
  const choir = await publishAsNew(page);
  // Another form of the page is not sent over unsaved words without a question either.
  const asked: string[] = [];
  second.once("dialog", (dialog) => {
    asked.push(dialog.message());
    return dialog.accept();
  });
  await second.getByRole("radio", { name: "A practice of its own" }).check();
  await second.getByRole("button", { name: "Publish now" }).click();
  await expect(second.getByRole("alert", { name: /problem/ })).toContainText("the import is closed");
  expect(asked).toEqual(["What you changed here is not saved. Leave it and lose the changes?"]);
  await expect(second.getByRole("region", { name: "It is in the catalogue." })).toBeVisible();
  await second.context().close();

  await correctAndPutBack({ editor: page, anyone }, choir, {
    part: "The practice",
    field: "Title",
    change: () => page.getByLabel("What it says").fill("The Choirs of Favoriten"),
    isSeen: () => expect(anyone.getByRole("heading", { level: 1 })).toHaveText("The Choirs of Favoriten"),
  });
  // What was taken out is put back as it was.
  const before = await wordsOf(anyone, choir.practice);
  await takeOut(page, choir);
  await putBackIn(page, choir);
  expect(await wordsOf(anyone, choir.practice)).toEqual(before);
  await takeOut(page, choir);
  await anyone.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("upload, fix, publish, take out", async ({ page }) => {
    await signIn(page, administrator);
    const about = "The Library of Ottakring";
    const docx = { name: "library.docx", mimeType: "", buffer: Buffer.from(wordFile(writeUpText(about))) };
    await uploadDocument(page, docx);
    // What cannot be saved comes back with what was typed.
    const form = page.getByRole("form", { name: "Title" });
    await form.getByLabel("Title").fill("x".repeat(301));
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByText("This is too long: 301 characters, at most 300.").first()).toBeVisible();
    await expect(form.getByLabel("Title")).toHaveValue("x".repeat(301));
    await giveTitle(page, about);
    await page.getByRole("button", { name: /^Take as item 1\.1\.2: / }).click();
    await expect(page.getByText("taken as item 1.1.2")).toBeVisible();
    const library = await publishAsNew(page);
    await expect(page.getByRole("region", { name: "It is in the catalogue." })).toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Read it in the catalogue" })).toBeFocused();
    await page.goto(library.practice);
    await expect(page.getByText(`${about} opens its doors`).first()).toBeVisible();
    await takeOut(page, library);
  });
});
