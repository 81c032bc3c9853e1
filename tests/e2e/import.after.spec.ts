/**
 * These change the catalogue that other specs count: they run by themselves, after all others (playwright.config.ts).
 * Documents of every kind from import to the catalogue, and out of it again.
 */
import type { Page } from "@playwright/test";
import { textPdf } from "../fixtures/pdf-file";
import { administrator, others } from "../fixtures/people";
import { wordFile } from "../fixtures/word-file";
import { signIn } from "./admin-steps";
import {
  giveTitle,
  pasteDocument,
  publishAsNew,
  publishedPaths,
  takeOut,
  uploadDocument,
  writeUpText,
} from "./import-steps";
import { expect, expectNoViolations, test } from "./test";

/** A saved web page with all that must never be run or shown as markup. */
const webPage = (about: string) =>
  `<!doctype html><html><head><title>Saved</title><script>document.title = "run"</script></head><body>${writeUpText(
    `&lt;b&gt;${about}&lt;/b&gt;`,
  )
    .split("\n")
    .map((line) => `<p onclick="alert(1)">${line}</p>`)
    .join("")}<img src="x" onerror="alert(1)"></body></html>`;

const part = (page: Page, code: string) => page.getByRole("region", { name: new RegExp(`^${code} `) });

test("a Word file, a PDF, a web page and pasted text: import, fix, publish, take out", async ({
  page,
  browser,
}) => {
  test.slow(); // four whole ways
  await signIn(page, administrator);
  const shown = page.getByRole("region", { name: "What was read" });

  // A Word file: a suggestion is followed with one click; either side leads to the other.
  const word = "The Bench of Marienplatz";
  const docx = Buffer.from(wordFile(writeUpText(word)));
  await uploadDocument(page, {
    name: "C:\\fakepath\\bench.docx",
    mimeType: "application/octet-stream",
    buffer: docx,
  });
  await expect(page.getByRole("link", { name: "bench.docx" })).toBeVisible();
  await expectNoViolations(page);
  await giveTitle(page, word);
  await page.getByRole("button", { name: /^Take as item 1\.1\.2: Make sure/ }).click();
  await expect(page.getByText("Taken over.")).toBeVisible();
  await expect(page.getByText("taken as item 1.1.2")).toBeVisible();
  await page.getByRole("link", { name: "Line 7: to item 1.1.2" }).click();
  await expect(page.locator(":target")).toContainText("1.1.2");
  await shown.getByRole("link", { name: "line 7" }).click();
  await expect(page.locator(":target")).toContainText("Tell people in plain and exact words");
  const bench = await publishAsNew(page);
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Read it in the catalogue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: word })).toBeVisible();
  await expect(page.getByText(`${word} opens its doors to whoever comes by`).first()).toBeVisible();
  await takeOut(page, bench);

  // A PDF: an answer is changed, the original stays beside it and can be put back.
  const pdf = "The Allotment of Simmering";
  const file = {
    name: "allotment.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(textPdf(writeUpText(pdf))),
  };
  await uploadDocument(page, file);
  await giveTitle(page, pdf);
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
  await expect(page).toHaveTitle(new RegExp(`^${pdf}`));
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
  await page.goto(allotment.practice);
  await expect(page.getByText("Neighbours dig and plant together.").first()).toBeVisible();
  await takeOut(page, allotment);

  // A web page with scripts: all of it is text. The profile gets a country by its name.
  const html = "The Kitchen of Floridsdorf";
  await uploadDocument(page, {
    name: "kitchen.html",
    mimeType: "text/html",
    buffer: Buffer.from(webPage(html)),
  });
  await expect(shown.getByText(`<b>${html}</b> opens its doors`)).toBeVisible();
  await giveTitle(page, html);
  await page.getByRole("link", { name: "Write: Profile" }).click();
  const profile = page.getByRole("form", { name: "Profile" });
  await profile.getByLabel("Add to Country").fill("Malta");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(shown.getByText("Malta")).toBeVisible();
  const kitchen = await publishAsNew(page);
  await page.goto(kitchen.practice);
  await expect(page.getByText("Malta").first()).toBeVisible();
  await expect(page.getByText(`<b>${html}</b> opens its doors`).first()).toBeVisible();
  await takeOut(page, kitchen);

  // Pasted text, and two editors at once: the second sees what the first wrote, and publishes nothing twice.
  const text = "The Choir of Favoriten";
  await pasteDocument(page, { name: "Mail from the choir", text: writeUpText(text) });
  const office = await browser.newContext();
  const second = await office.newPage();
  await signIn(second, others.editor);
  await second.goto(new URL(page.url()).pathname);
  await giveTitle(page, text);
  const title = second.getByRole("form", { name: "Title" });
  await title.getByLabel("Title").fill("A choir");
  await title.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("alert", { name: /problem/ })).toContainText(
    "somebody else changed this meanwhile",
  );
  await expect(title.getByLabel("Title")).toHaveValue("A choir");
  await expect(title.getByText(text, { exact: true })).toBeVisible();
  await expectNoViolations(second);
  const choir = await publishAsNew(page);
  // Another form of the page is not sent over unsaved words without a question either.
  second.once("dialog", (dialog) => dialog.accept());
  await second.getByRole("button", { name: "Publish now" }).click();
  await expect(second.getByRole("alert", { name: /problem/ })).toContainText("the import is closed");
  await expect(second.getByRole("region", { name: "It is in the catalogue." })).toBeVisible();
  await office.close();
  await takeOut(page, choir);
});

test("two write-ups of one document are published in one go", async ({ page }) => {
  await signIn(page, administrator);
  const names = ["The Boats of Alte Donau", "The Band of Liesing"];
  const text = names.map(writeUpText).join("\n\n");
  await uploadDocument(page, { name: "two.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  const document = new URL(page.url()).pathname;
  for (const [at, name] of names.entries()) {
    await page.goto(`${document}/${at + 1}`);
    await giveTitle(page, name);
    // They are much like each other: once one is published, the other would have to be decided.
    await page.getByRole("radio", { name: "A practice of its own" }).check();
    await page.getByRole("button", { name: "Keep this decision" }).click();
    await expect(page.getByText("Decided: a practice of its own.")).toBeVisible();
  }
  await page.getByRole("link", { name: "two.md" }).click();
  await expect(page.getByRole("table", { name: "Write-ups" }).getByRole("link")).toHaveText(names);
  await page.getByLabel("Why fields were changed").fill("Their documents have no titles");
  await page.getByRole("button", { name: "Publish all that is decided" }).click();
  await expect(page.getByText("Done: 2 of 2 published or left out. Nothing is left.").last()).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Back to the document" }).click();
  await expect(page.getByText("2 write-ups, 2 of 2 published")).toBeVisible();
  await expectNoViolations(page);
  for (const [at] of names.entries()) {
    await page.goto(`${document}/${at + 1}`);
    await takeOut(page, await publishedPaths(page));
  }
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
    await page.goto(library.practice);
    await expect(page.getByText(`${about} opens its doors`).first()).toBeVisible();
    await takeOut(page, library);
  });
});
